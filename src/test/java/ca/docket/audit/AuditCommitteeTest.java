package ca.docket.audit;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.Case;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The dates of the committee that receives an audit. */
@DocketTest
class AuditCommitteeTest {

	private static final String DECEMBER = "2199-12-01";

	private static final String FEBRUARY = "2200-02-01";

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

	@Test
	void oneThatBecomesKnownLaterIsAddedToTheAuditAndAReportDrawnUpForIt() {
		Case audit = this.acts.reported(this.committee, 1, DECEMBER);
		String page = page(audit);
		assertThatThrownBy(() -> drawn(FEBRUARY)).hasMessageContaining("other dates of the committee")
			.hasMessageContaining(DECEMBER);
		assertThat(this.steps.visitor("owner1").submit("/", page, Map.of("day", FEBRUARY)).statusCode()).isEqualTo(404);
		Visitor coordinator = this.steps.visitor("coordinator");
		assertThat(coordinator.open("/cases/" + audit.number()).body()).contains(page);
		coordinator.submit(page, page, Map.of("day", FEBRUARY));
		coordinator.submit(page, page, Map.of("day", FEBRUARY));
		assertThat(coordinator.open(page).body()).contains(this.committee)
			.containsOnlyOnce("December 1, 2199")
			.containsOnlyOnce("February 1, 2200");
		assertThat(coordinator.open("/cases/" + audit.number()).body()).contains("Date of the committee added")
			.containsPattern("December 1, 2199\\s+February 1, 2200");
		assertThat(this.view.open(drawn(FEBRUARY))).containsExactly("Activity_ApproveBatch");
	}

	@Test
	void aCommitteeThatNoAuditNamesGetsNoReport() {
		assertThatThrownBy(() -> drawn(DECEMBER)).hasMessageContaining("No audit goes to a committee named");
	}

	@Test
	void whatIsImportedAfterADateWasAddedHasItToo() {
		Case audit = this.steps.begin(Map.of("entry", "file", "committee", this.committee));
		bring(audit, AuditImportTest.rows(1));
		this.steps.visitor("coordinator").submit(page(audit), page(audit), Map.of("day", DECEMBER));
		bring(audit, AuditImportTest.rows(2).replaceFirst("\n1,[^\n]*", ""));
		assertThat(this.batches.find(drawn(DECEMBER).number()).rows()).hasSize(2);
	}

	private void bring(Case audit, String rows) {
		byte[] file = rows.getBytes(StandardCharsets.UTF_8);
		this.files.choose("coordinator", audit, file);
		this.files.start("coordinator", audit, file);
	}

	@Test
	void oneThatWasEnteredWronglyIsTakenBackOnRecord() {
		Case audit = this.acts.reported(this.committee, 2, DECEMBER, FEBRUARY);
		assertThat(this.steps.visitor("owner1")
			.submit("/", page(audit) + "/taken-back", Map.of("day", FEBRUARY))
			.statusCode()).isEqualTo(404);
		assertThat(takeBack(audit, FEBRUARY)).isEqualTo(302);
		assertThat(takeBack(audit, FEBRUARY)).as("a second click").isEqualTo(302);
		Visitor coordinator = this.steps.visitor("coordinator");
		assertThat(coordinator.open(page(audit)).body()).contains("December 1, 2199")
			.doesNotContain("February 1, 2200");
		assertThat(coordinator.open("/cases/" + audit.number()).body())
			.containsOnlyOnce("Date of the committee taken back, as it was entered wrongly")
			.doesNotContainPattern("December 1, 2199\\s+February 1, 2200");
		assertThatThrownBy(() -> drawn(FEBRUARY)).hasMessageContaining("other dates of the committee");
		takeBack(audit, DECEMBER);
		assertThatThrownBy(() -> drawn(DECEMBER)).hasMessageContaining("No audit goes to a committee named");
	}

	@Test
	void oneForWhichAFiledReportHasTheAuditStays() {
		Case audit = this.acts.reported(this.committee, 1, DECEMBER, FEBRUARY);
		this.acts.filed(drawn(DECEMBER));
		assertThat(takeBack(audit, DECEMBER)).isEqualTo(409);
		assertThat(takeBack(audit, FEBRUARY)).isEqualTo(302);
		assertThat(this.steps.visitor("coordinator").open(page(audit)).body()).contains("December 1, 2199");
	}

	@Test
	void aReportWhoseDateWasTakenBackMeanwhileIsDrawnUpAgain() {
		Case wrong = this.acts.reported(this.committee, 1, DECEMBER);
		Case right = this.acts.reported(this.committee, 1, DECEMBER);
		Case batch = drawn(DECEMBER);
		takeBack(wrong, DECEMBER);
		assertThatThrownBy(() -> this.acts.filed(batch)).hasMessageContaining(wrong.number() + " is not to be in");
		this.steps.complete("director", batch, "Activity_ApproveBatch",
				Map.of("batchApproval", "return", "flaw", "A date was wrong."));
		assertThat(this.batches.find(batch.number()).rows()).extracting(BatchRow::number)
			.containsExactly(right.number() + "-01");
		assertThat(this.view.csv(this.acts.filed(batch), "report.csv")).contains(right.number() + "-01,1,");
	}

	private int takeBack(Case audit, String day) {
		return this.steps.visitor("coordinator")
			.submit(page(audit), page(audit) + "/taken-back", Map.of("day", day))
			.statusCode();
	}

	private static String page(Case audit) {
		return "/cases/" + audit.number() + "/committee-dates";
	}

	private Case drawn(String date) {
		return this.acts.drawn(this.committee, date, "en");
	}

}
