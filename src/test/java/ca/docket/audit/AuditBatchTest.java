package ca.docket.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import ca.docket.casefile.documents.Document;
import ca.docket.casefile.documents.Documents;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The report to a committee on the recommendations of all its audits, and the register.
 */
@DocketTest
class AuditBatchTest {

	private static final String NOVEMBER = "2199-11-01";

	private static final String DECEMBER = "2199-12-01";

	private final String committee = "Committee " + UUID.randomUUID();

	@Autowired
	AuditSteps steps;

	@Autowired
	AuditActs acts;

	@Autowired
	AuditView view;

	@Autowired
	AuditFiles files;

	@Autowired
	Batches batches;

	@Autowired
	Documents documents;

	@Test
	void itReconcilesWithTheLastReportByNumber() {
		Case first = audit(2);
		Case before = this.acts.filed(drawn());
		Case other = audit(1);
		this.acts.enteredTwice(first, other);
		Case now = drawn();
		assertThat(this.batches.find(now.number()).previous()).isEqualTo(before.number());
		assertThat(this.batches.reconciliation(this.batches.find(now.number()))).isEqualTo(new Reconciliation(2,
				List.of(other.number() + "-01"), List.of(first.number() + "-01", first.number() + "-02"), 1));
		this.acts.filed(now);
		assertThat(this.view.csv(now, "report.csv")).contains(other.number() + "-01,1,Response due")
			.contains(first.number() + "-01,1,Cancelled");
	}

	@Test
	void whatWasClosedLastTimeAndIsOpenNowIsNotFrozen() {
		Case audit = audit(1);
		this.acts.enteredTwice(audit, audit(1));
		this.acts.filed(drawn());
		Case now = drawn();
		List<BatchRow> reopened = this.batches.find(now.number())
			.rows()
			.stream()
			.map(row -> new BatchRow(row.number(), row.reference(), row.status(), true, row.issued(), row.target(), 0,
					0, false, false))
			.toList();
		assertThatThrownBy(() -> this.batches.freeze(now.number(), this.committee, LocalDate.parse(DECEMBER),
				LocalDate.of(2199, 11, 26), reopened))
			.hasMessageContaining("does not follow");
	}

	@Test
	void ofWhatIsConfidentialItHasTheNumberAlone() {
		Case audit = this.files.imported(
				"""
						Number,Recommendation,Severity,Division,Owner,State,Response,Plan,First target date,Target date,\
						Issue date,Confidential
						1,Move it.,High,Finance,owner1,Under way,Agree,Soon.,2026-06-30,2199-03-31,2025-05-12,Until it is released
						""",
				Map.of("committee", this.committee, "committeeDates", AuditActs.dates(DECEMBER)));
		assertThat(this.view.csv(this.acts.filed(drawn()), "report.csv"))
			.contains(audit.number() + "-01,1,Confidential\r\n")
			.doesNotContain("2199", "2025-05-12");
	}

	@Test
	void sameDayAndSameDataGiveTheSameBytesWhateverChangesAfterIsFrozen() {
		Case audit = audit(1);
		Case one = drawn();
		Case two = drawn();
		this.steps.save("owner1", audit, "Activity_DraftResponses", 1, AuditActs.response("agree"));
		this.acts.enteredTwice(audit, audit(1));
		assertThat(hashes(this.acts.filed(two))).hasSize(2).isEqualTo(hashes(this.acts.filed(one)));
	}

	@Test
	void whatIsWrongIsDrawnUpAgain() {
		audit(1);
		Case batch = drawn();
		audit(1);
		this.steps.complete("director", batch, "Activity_ApproveBatch",
				Map.of("batchApproval", "return", "flaw", "One is missing."));
		assertThat(this.batches.find(batch.number()).rows()).hasSize(2);
		assertThat(this.view.open(batch)).containsExactly("Activity_ApproveBatch");
	}

	@Test
	void theRegisterHasAllThatItsReaderSees() {
		Case audit = audit(1);
		String row = audit.number() + "-01,1,Recovery of systems,Response due,Normal,Carlos Mendes,Water and Waste,";
		assertThat(this.steps.visitor("coordinator").open("/audit/recommendations.csv").body()).contains(row);
		assertThat(this.steps.visitor("requester").open("/audit/recommendations.csv").body())
			.doesNotContain(audit.number());
	}

	private List<String> hashes(Case batch) {
		return this.documents.of(batch.number()).stream().map(Document::sha256).sorted().toList();
	}

	@Test
	void eachReportIsForADateOfTheCommitteeAndHasTheAuditsThatItReceivesByThen() {
		Case first = audit(1, NOVEMBER);
		Case later = audit(1, DECEMBER, "2199-12-24");
		Case december = this.acts.filed(drawn(DECEMBER));
		assertThat(this.batches.find(december.number()).rows()).extracting(BatchRow::number)
			.containsExactly(first.number() + "-01", later.number() + "-01");
		Case november = this.acts.filed(drawn(NOVEMBER));
		assertThat(this.batches.find(november.number()).rows()).extracting(BatchRow::number)
			.containsExactly(first.number() + "-01");
		assertThat(this.batches.find(november.number()).previous()).as("none is for a date before").isNull();
		assertThat(this.batches.find(drawn("2199-12-24").number()).previous()).isEqualTo(december.number());
		assertThat(this.steps.visitor("coordinator").open("/cases/" + november.number()).body())
			.contains(this.committee + ", " + NOVEMBER);
	}

	private Case audit(int recommendations) {
		return audit(recommendations, DECEMBER);
	}

	private Case audit(int recommendations, String... dates) {
		return this.acts.reported(this.committee, recommendations, dates);
	}

	private Case drawn() {
		return drawn(DECEMBER);
	}

	private Case drawn(String date) {
		return this.acts.drawn(this.committee, date, "en");
	}

}
