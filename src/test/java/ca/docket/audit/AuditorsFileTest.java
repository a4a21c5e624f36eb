package ca.docket.audit;

import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.documents.Document;
import ca.docket.casefile.documents.Documents;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** The auditor's word from a file of the auditor's. */
@DocketTest
class AuditorsFileTest {

	private static final String LIST = """
			Number,Recommendation,Severity,Division,Owner,State,Response,Plan,First target date,Target date
			1,Test it.,Medium,Finance,owner1,"Verified, not closed",Agree,Soon.,2026-06-30,2199-03-31
			2,Train them.,Medium,Finance,owner1,"Verified, not closed",Agree,Soon.,2026-06-30,2199-03-31
			3,Count them.,Medium,Finance,owner1,"Verified, not closed",Agree,Soon.,2026-06-30,2199-03-31
			4,Move them.,Medium,Finance,owner1,Under way,Agree,Soon.,2026-06-30,2199-03-31
			5,Paint it.,Medium,Finance,owner1,Closed,,,,
			""";

	private static final String FILE = """
			Number,What does the auditor say?,Date of the document
			1,Closed,2026-11-20
			2,"Not accepted, the work goes on",2026-11-20
			4,Closed,2026-11-20
			5,Closed,2026-11-20
			9,Closed,2026-11-20
			""";

	@Autowired
	AuditSteps steps;

	@Autowired
	AuditView view;

	@Autowired
	AuditFiles files;

	@Autowired
	Documents documents;

	@Autowired
	AuditTrail auditTrail;

	@Autowired
	Recommendations recommendations;

	@Test
	void itIsComparedFirstAndDifferencesAreListed() {
		Case audit = this.files.imported(LIST);
		assertThat(this.files.compare("coordinator", audit, FILE)).contains("The file answers 2 open rows")
			.contains("Its status here is “Not started”.", "Nothing here has this number.")
			.contains("Open on the list, but not in the file: 3")
			.doesNotContain("<th scope=\"row\">5</th>")
			.contains("<th scope=\"row\">4</th>");
		assertThat(this.documents.of(audit.number())).isEmpty();
		assertThat(this.view.outcome(this.view.part(audit, 1))).isNull();
	}

	@Test
	void itIsFiledWithTheSecondClickAndCountsOnceSomebodyElseConfirms() {
		Case audit = this.files.imported(LIST);
		this.files.compare("coordinator", audit, FILE);
		this.files.saveCompared("coordinator", audit, FILE);
		this.files.saveCompared("coordinator", audit, FILE);
		assertThat(this.documents.of(audit.number())).extracting(Document::name, Document::author, Document::version)
			.containsExactly(tuple("auditor.csv", "coordinator", 1));
		AuditEntry imported = this.auditTrail.latest(audit.processInstanceId(), "imported").orElseThrow();
		assertThat(imported.answers()).containsEntry("rows", 2).containsEntry("differences", "4, 9, 3");
		Map<String, String> yes = Map.of("confirmation", "confirm");
		assertThat(this.view.outcome(this.view.part(audit, 1))).isNull();
		assertThat(this.steps.save("coordinator", audit, "Activity_ConfirmAuditorsWord", 1, yes).body())
			.contains("so somebody else must confirm it");
		this.steps.release(audit, "Activity_ConfirmAuditorsWord");
		this.steps.save("coordinator2", audit, "Activity_ConfirmAuditorsWord", 1, yes);
		this.steps.save("coordinator2", audit, "Activity_ConfirmAuditorsWord", 2, yes);
		assertThat(this.view.outcome(this.view.part(audit, 1))).isEqualTo("closed");
		assertThat(this.recommendations.of(this.view.part(audit, 2).number()).stage()).isEqualTo("work");
	}

	@Test
	void whatCannotBeReadSavesNothing() {
		Case audit = this.files.imported(LIST);
		String csv = """
				Numéro;Que dit l’auditeur?;Date du document
				1;Peut-être;2026-11-20
				2;Fermée;2026-11-31
				2;Fermée;2026-11-20
				;Fermée;2026-11-20
				""";
		assertThat(this.files.compare("coordinator", audit, csv)).contains("4 rows of the file cannot be read")
			.contains("2 is there twice: on line 3 too.", "The row has no number.")
			.doesNotContain("File it and save");
		this.files.saveCompared("coordinator", audit, csv);
		assertThat(this.documents.of(audit.number())).isEmpty();
		assertThat(this.files.compare("coordinator", audit, "Number,Text\n1,No.\n")).contains("no column “Text”",
				"“Date of the document” is missing");
	}

	@Test
	void othersAndOtherListsHaveNoSuchPage() {
		Case audit = this.files.imported(LIST);
		String list = "/work/" + this.view.task(audit, "Activity_RecordAuditorsWord").getId() + "/file";
		for (String person : List.of("owner1", "auditor", "coordinator2")) {
			assertThat(this.steps.visitor(person).open(list).statusCode()).as(person).isEqualTo(404);
		}
		String status = "/work/" + this.view.task(audit, "Activity_ReportStatus").getId() + "/file";
		assertThat(this.steps.visitor("owner1").open(status).statusCode()).isEqualTo(404);
	}

}
