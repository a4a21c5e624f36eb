package ca.docket.earb.board;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Opening;
import ca.docket.casefile.documents.Document;
import ca.docket.casefile.documents.Documents;
import ca.docket.earb.meeting.Agenda;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept and told of a decision of the board. */
@DocketTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionRecordTest {

	@Autowired
	BoardSteps board;

	@Autowired
	Documents documents;

	@Autowired
	Agenda agenda;

	@Autowired
	AuditTrail auditTrail;

	@Autowired
	Cases cases;

	private String deployment;

	@BeforeAll
	void deploy() {
		this.deployment = this.board.deploy();
	}

	@AfterAll
	void remove(@Autowired RepositoryService repository) {
		repository.deleteDeployment(this.deployment, true);
	}

	@Test
	void aDecisionWithConditionsIsADocumentOfTheCaseWithLabelsInBothLanguages() throws IOException {
		Sitting sitting = Sitting.full().seat("member5", "architect").recused("member4").seat("member3", null);
		Case item = this.board.called("requester", sitting);
		this.board.vote("member1", item, "endorse-with-conditions",
				Map.of("conditions", List.of(Map.of("condition", "Exports are encrypted.", "by", "security"))));
		this.board.allVote(item, "endorse");
		this.board.confirm("chair", item, "endorsed-with-conditions",
				Map.of("conditions", List.of(Map.of("condition", "All exports are encrypted.", "by", "security",
						"owner", "requester2", "days", 20, "evidence", "A test report."))));
		Document document = document(item);
		assertThat(document.audience()).isEqualTo("office");
		String text = text(document);
		assertThat(text).contains("Record of decision", "Compte rendu de décision", item.number() + ": Chat assistant",
				"Endorsed with conditions / Appuyée sous conditions", "The board looked at it closely.",
				"All exports are encrypted.", "Devon Clarke", "Security / Sécurité",
				"Samuel Okafor, for / pour Mathieu Fortin", "Endorse / Appuyer: 3",
				"Endorse with conditions / Appuyer sous conditions: 1", "Ruth Abernathy",
				this.agenda.of(item.number()).orElseThrow().meeting());
		assertThat(text.substring(text.indexOf("Present, took no part"))).contains("Grace Kim")
			.doesNotContain("Arjun Patel");
		assertThat(this.agenda.of(item.number()).orElseThrow().outcome()).isEqualTo("endorsed-with-conditions");
	}

	@Test
	void whatTheBoardWantsIsInTheRecordOfADeferral() throws IOException {
		Case item = this.board.called("requester", Sitting.full());
		this.board.allVote(item, "defer");
		this.board.confirm("chair", item, "deferred", Map.of("wanted", "The costs of five years."));
		assertThat(text(document(item))).contains("Deferred / Reportée", "The costs of five years.");
	}

	@Test
	void theCaseThatTheSubmissionCameFromHasALine() {
		String number = this.cases
			.open(new Opening("intake", "origin-" + System.nanoTime(), "A request", "city-clerk", "requester"));
		Case origin = this.cases.find(number).orElseThrow();
		Case item = this.board.called("requester", Sitting.full());
		this.board.from(item, number);
		this.board.allVote(item, "endorse");
		this.board.confirm("chair", item, "endorsed", Map.of());
		assertThat(this.auditTrail.latest(origin.processInstanceId(), "board-decided").orElseThrow().answers())
			.containsEntry("case", item.number())
			.containsEntry("decision", "endorsed");
	}

	private Document document(Case item) {
		return this.documents.of(item.number())
			.stream()
			.filter(each -> each.name().equals("record-of-decision.pdf"))
			.findFirst()
			.orElseThrow();
	}

	private String text(Document document) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		this.documents.write(document, bytes);
		try (PDDocument pdf = Loader.loadPDF(bytes.toByteArray())) {
			assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
			return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
		}
	}

}
