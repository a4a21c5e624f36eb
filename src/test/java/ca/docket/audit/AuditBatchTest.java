package ca.docket.audit;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import ca.docket.DocketTest;
import ca.docket.Visitor;
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
	Batches batches;

	@Autowired
	Documents documents;

	@Test
	void itReconcilesWithTheLastReportByNumber() {
		Case first = audit(2);
		Case before = approved(drawn());
		Case other = audit(1);
		this.steps.withdraw(first);
		this.steps.complete("coordinator2", first, "Activity_ConfirmEnteredTwice",
				Map.of("enteredTwice", "yes", "otherCase", other.number()));
		Case now = drawn();
		assertThat(this.batches.find(now.number()).previous()).isEqualTo(before.number());
		assertThat(this.batches.reconciliation(this.batches.find(now.number()))).isEqualTo(new Reconciliation(2,
				List.of(other.number() + "-01"), List.of(first.number() + "-01", first.number() + "-02"), 1));
		approved(now);
		assertThat(this.steps.text(now, "report.csv")).contains(other.number() + "-01,1,Response due")
			.contains(first.number() + "-01,1,Cancelled");
		assertThat(this.steps.outcome(now)).isEqualTo("filed");
	}

	@Test
	void whatWasClosedLastTimeAndIsOpenNowIsNotFrozen() {
		Case audit = audit(1);
		this.steps.withdraw(audit);
		this.steps.complete("coordinator2", audit, "Activity_ConfirmEnteredTwice",
				Map.of("enteredTwice", "yes", "otherCase", audit(1).number()));
		approved(drawn());
		Case now = drawn();
		List<BatchRow> reopened = this.batches.rows(now.number())
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
		Case audit = this.steps.imported(
				"""
						Number,Recommendation,Severity,Division,Owner,State,Response,Plan,First target date,Target date,\
						Issue date,Confidential
						1,Move it.,High,Finance,owner1,Under way,Agree,Soon.,2026-06-30,2199-03-31,2025-05-12,Until it is released
						""",
				Map.of("committee", this.committee, "committeeDates", dates(DECEMBER)));
		assertThat(this.steps.text(approved(drawn()), "report.csv")).contains(audit.number() + "-01,1,Confidential\r\n")
			.doesNotContain("2199", "2025-05-12");
	}

	@Test
	void sameDayAndSameDataGiveTheSameBytesWhateverChangesAfterIsFrozen() {
		Case audit = audit(1);
		Case one = drawn();
		Case two = drawn();
		this.steps.save("owner1", audit, "Activity_DraftResponses", 1, AuditSteps.response("agree"));
		this.steps.withdraw(audit);
		this.steps.complete("coordinator2", audit, "Activity_ConfirmEnteredTwice",
				Map.of("enteredTwice", "yes", "otherCase", audit(1).number()));
		assertThat(hashes(approved(two))).hasSize(2).isEqualTo(hashes(approved(one)));
	}

	@Test
	void whatIsWrongIsDrawnUpAgain() {
		audit(1);
		Case batch = drawn();
		audit(1);
		this.steps.complete("director", batch, "Activity_ApproveBatch",
				Map.of("batchApproval", "return", "flaw", "One is missing."));
		assertThat(this.batches.rows(batch.number())).hasSize(2);
		assertThat(this.steps.open(batch)).containsExactly("Activity_ApproveBatch");
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
		Case december = approved(drawn(DECEMBER));
		assertThat(this.batches.rows(december.number())).extracting(BatchRow::number)
			.containsExactly(first.number() + "-01", later.number() + "-01");
		Case november = approved(drawn(NOVEMBER));
		assertThat(this.batches.rows(november.number())).extracting(BatchRow::number)
			.containsExactly(first.number() + "-01");
		assertThat(this.batches.find(november.number()).previous()).as("none is for a date before").isNull();
		assertThat(this.batches.find(drawn("2199-12-24").number()).previous()).isEqualTo(december.number());
		assertThat(this.steps.visitor("coordinator").open("/cases/" + november.number()).body())
			.contains(this.committee + ", " + NOVEMBER);
	}

	@Test
	void aDateThatBecomesKnownLaterIsAddedToTheAuditAndAReportDrawnUpForIt() {
		Case audit = audit(1);
		String page = "/cases/" + audit.number() + "/committee-dates";
		assertThatThrownBy(() -> drawn("2200-02-01")).hasMessageContaining("other dates of the committee")
			.hasMessageContaining(DECEMBER);
		assertThat(this.steps.visitor("owner1").submit("/", page, Map.of("day", "2200-02-01")).statusCode())
			.isEqualTo(404);
		Visitor coordinator = this.steps.visitor("coordinator");
		assertThat(coordinator.open("/cases/" + audit.number()).body()).contains(page);
		coordinator.submit(page, page, Map.of("day", "2200-02-01"));
		coordinator.submit(page, page, Map.of("day", "2200-02-01"));
		assertThat(coordinator.open(page).body()).contains(this.committee)
			.containsOnlyOnce("December 1, 2199")
			.containsOnlyOnce("February 1, 2200");
		assertThat(coordinator.open("/cases/" + audit.number()).body()).contains("Date of the committee added")
			.containsPattern("December 1, 2199\\s+February 1, 2200");
		assertThat(this.steps.open(drawn("2200-02-01"))).containsExactly("Activity_ApproveBatch");
	}

	@Test
	void aCommitteeThatNoAuditNamesGetsNoReport() {
		assertThatThrownBy(() -> drawn(DECEMBER)).hasMessageContaining("No audit goes to a committee named");
	}

	@Test
	void whatIsImportedAfterADateWasAddedHasItToo() {
		Case audit = this.steps.begin(Map.of("entry", "file", "committee", this.committee));
		byte[] file = AuditImportTest.rows(1).getBytes(StandardCharsets.UTF_8);
		this.steps.choose("coordinator", audit, file);
		this.steps.start("coordinator", audit, file);
		String page = "/cases/" + audit.number() + "/committee-dates";
		this.steps.visitor("coordinator").submit(page, page, Map.of("day", DECEMBER));
		byte[] more = AuditImportTest.rows(2).replaceFirst("\n1,[^\n]*", "").getBytes(StandardCharsets.UTF_8);
		this.steps.choose("coordinator", audit, more);
		this.steps.start("coordinator", audit, more);
		assertThat(this.batches.rows(drawn().number())).hasSize(2);
	}

	private Case audit(int recommendations) {
		return audit(recommendations, DECEMBER);
	}

	private Case audit(int recommendations, String... dates) {
		return this.steps.begin(
				Map.of("entry", "typed", "committee", this.committee, "committeeDates", dates(dates), "recommendations",
						List.of(AuditSteps.recommendation("1", "owner1"), AuditSteps.recommendation("2", "owner2"))
							.subList(0, recommendations)));
	}

	private static List<Map<String, String>> dates(String... dates) {
		return Stream.of(dates).map(day -> Map.of("committeeDate", day)).toList();
	}

	private Case drawn() {
		return drawn(DECEMBER);
	}

	private Case drawn(String date) {
		return this.steps.start("audit-batch",
				Map.of("committee", this.committee, "committeeDate", date, "reportLanguage", "en", "language", "en"));
	}

	private Case approved(Case batch) {
		this.steps.complete("director", batch, "Activity_ApproveBatch", Map.of("batchApproval", "approve"));
		return batch;
	}

}
