package ca.docket.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import ca.docket.DocketTest;
import ca.docket.calendar.WorkingDays;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.documents.Document;
import ca.docket.casefile.documents.Documents;
import ca.docket.notice.Email;
import ca.docket.notice.Outbox;
import ca.docket.security.Directory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** Each ending of an audit and of its recommendations, and each way there. */
@DocketTest
class AuditTest {

	@Autowired
	AuditSteps steps;

	@Autowired
	Documents documents;

	@Autowired
	Outbox outbox;

	@Autowired
	Recommendations recommendations;

	@Autowired
	AuditTrail auditTrail;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Directory directory;

	@Autowired
	WorkingDays workingDays;

	@Test
	void threeRecommendationsAgreedDisagreedAndExtendedAreAllClosed() {
		Case audit = this.steps.begin(List.of(AuditSteps.recommendation("1", "owner1"),
				AuditSteps.recommendation("2", "owner1"), AuditSteps.recommendation("3", "owner1@example.org")));
		answer(audit);
		this.steps.complete("director", audit, "Activity_ApprovePackage", Map.of("covering", "Thank you."));
		assertThat(this.documents.of(audit.number())).extracting(Document::name)
			.contains("response-package.pdf", "response-package.csv");
		this.steps.file(this.steps.part(audit, 1), "test.pdf", "owner1");
		report(audit, 1, Map.of("report", "done", "account", "We tested it."));
		report(audit, 3, Map.of("report", "more-time", "newDate", "2199-06-30", "why", "A part is missing."));
		this.steps.save("coordinator", audit, "Activity_DecideMoreTime", 3, Map.of("consent", "yes"));
		this.steps.handIn("coordinator", audit, "Activity_DecideMoreTime");
		returnAndVerify(audit);
		this.steps.file(audit, "letter.pdf", "coordinator");
		word(audit, 1, "closed");
		word(audit, 2, "closed");
		this.steps.handIn("coordinator", audit, "Activity_RecordAuditorsWord");
		assertThat(this.steps.outcome(this.steps.part(audit, 1))).isEqualTo("closed");
		this.steps.handIn("owner1", audit, "Activity_ReportStatus");
		this.steps.fire(audit, "Event_NextRound");
		this.steps.file(this.steps.part(audit, 3), "test.pdf", "owner1");
		report(audit, 3, Map.of("report", "done", "account", "The part came."));
		this.steps.save("auditor", audit, "Activity_VerifyImplementation", 3,
				Map.of("verdict", "verified", "tested", "The log."));
		this.steps.handIn("auditor", audit, "Activity_VerifyImplementation");
		word(audit, 3, "closed");
		assertThat(this.steps.outcome(audit)).isEqualTo("closed");
	}

	private void answer(Case audit) {
		for (int i = 1; i <= 3; i++) {
			this.steps.save("owner1", audit, "Activity_DraftResponses", i,
					AuditSteps.response((i == 2) ? "disagree" : "agree"));
		}
		this.steps.handIn("owner1", audit, "Activity_DraftResponses");
		this.steps.save("coordinator", audit, "Activity_ReviewResponses", 1, Map.of("review", "agree"));
		this.steps.save("coordinator", audit, "Activity_ReviewResponses", 2, Map.of("review", "agree"));
		this.steps.save("coordinator", audit, "Activity_ReviewResponses", 3,
				Map.of("review", "return", "change", "Say who does it."));
		this.steps.handIn("coordinator", audit, "Activity_ReviewResponses");
		this.steps.save("owner1", audit, "Activity_DraftResponses", 3, AuditSteps.response("agree"));
		this.steps.handIn("owner1", audit, "Activity_DraftResponses");
		this.steps.save("coordinator", audit, "Activity_ReviewResponses", 3, Map.of("review", "agree"));
		this.steps.handIn("coordinator", audit, "Activity_ReviewResponses");
		for (int i = 1; i <= 3; i++) {
			this.steps.save("director", audit, "Activity_ApproveResponses", i, Map.of("approval", "approve"));
		}
		this.steps.handIn("director", audit, "Activity_ApproveResponses");
	}

	private void report(Case audit, int which, Map<String, String> answers) {
		this.steps.save("owner1", audit, "Activity_ReportStatus", which, answers);
	}

	private void returnAndVerify(Case audit) {
		this.steps.save("auditor", audit, "Activity_VerifyImplementation", 1,
				Map.of("verdict", "returned", "findings", "Nobody looked at the log."));
		Case part = this.steps.part(audit, 1);
		this.steps.fileFor(part, "Activity_AnswerFindings", "owner1");
		this.steps.complete("owner1", part, "Activity_AnswerFindings", Map.of("account", "We looked at the log."));
		this.steps.save("auditor", audit, "Activity_VerifyImplementation", 1,
				Map.of("verdict", "verified", "tested", "The log."));
	}

	private void word(Case audit, int which, String word) {
		this.steps.save("coordinator", audit, "Activity_RecordAuditorsWord", which,
				Map.of("word", word, "wordDocument", "letter.pdf", "wordDate", "2026-11-20"));
		this.steps.save("coordinator2", audit, "Activity_ConfirmAuditorsWord", which,
				Map.of("confirmation", "confirm"));
	}

	@Test
	void whatTheAuditorDoesNotAcceptGoesBackAndMayBeGivenUpAsNoLongerRelevant() {
		Case audit = this.steps.done();
		Case part = this.steps.part(audit, 1);
		this.steps.save("auditor", audit, "Activity_VerifyImplementation", 1,
				Map.of("verdict", "verified", "tested", "The log."));
		this.steps.file(audit, "letter.pdf", "coordinator");
		this.steps.save("coordinator", audit, "Activity_RecordAuditorsWord", 1,
				Map.of("word", "closed", "wordDocument", "letter.pdf", "wordDate", "2026-11-20"));
		this.steps.save("coordinator2", audit, "Activity_ConfirmAuditorsWord", 1,
				Map.of("confirmation", "wrong", "difference", "It says not accepted."));
		this.steps.handIn("coordinator2", audit, "Activity_ConfirmAuditorsWord");
		word(audit, 1, "not-accepted");
		assertThat(this.steps.outcome(part)).isNull();
		this.steps.handIn("owner1", audit, "Activity_ReportStatus");
		this.steps.fire(audit, "Event_NextRound");
		report(audit, 1, Map.of("report", "no-longer-relevant", "why", "The system is gone."));
		this.steps.complete("director", part, "Activity_ApproveGivingUp",
				Map.of("givenUp", "no-longer-relevant", "grounds", "It is gone."));
		assertThat(this.steps.letters(part)).doesNotContain("audit-nobody");
		assertThat(this.steps.outcome(part)).isEqualTo("no-longer-relevant");
		assertThat(this.steps.outcome(audit)).isEqualTo("closed");
	}

	@Test
	void whatTheOfficeDisagreesWithMayNotBeImplementedButOnlyWithApproval() {
		Case audit = this.steps.answered("disagree");
		Case part = this.steps.part(audit, 1);
		this.steps.file(audit, "letter.pdf", "coordinator");
		word(audit, 1, "will-not-be-implemented");
		this.steps.complete("director", part, "Activity_ApproveGivingUp", Map.of("givenUp", "no", "grounds", "Do it."));
		this.steps.fire(audit, "Event_NextRound");
		report(audit, 1, Map.of("report", "no-longer-relevant", "why", "Others do it."));
		this.steps.complete("director", part, "Activity_ApproveGivingUp",
				Map.of("givenUp", "will-not-be-implemented", "grounds", "The auditor agrees."));
		assertThat(this.steps.outcome(part)).isEqualTo("will-not-be-implemented");
	}

	@Test
	void onTheDueDayTheIncompletePackageGoesOutWithTheMissingNamed() {
		Case audit = this.steps.begin(List.of(AuditSteps.recommendation("7.1", "owner1")));
		this.steps.fire(audit, "Event_ResponseDue");
		this.steps.complete("director", audit, "Activity_ApproveInterimPackage", Map.of());
		assertThat(this.documents.of(audit.number())).extracting(Document::name)
			.containsExactlyInAnyOrder("response-incomplete.csv", "response-incomplete.pdf");
		assertThat(this.outbox.ofCase(audit.number())).extracting(Email::template, Email::recipient, Email::address)
			.contains(tuple("audit-package-incomplete", "contact:" + audit.number() + ":auditor",
					"ada@auditor.example.org"));
		assertThat(this.steps.open(audit)).containsExactly("Activity_DraftResponses");
	}

	@Test
	void aResponseThatIsNotApprovedIsDraftedAgain() {
		Case audit = this.steps.begin(List.of(AuditSteps.recommendation("1", "owner1")));
		this.steps.save("owner1", audit, "Activity_DraftResponses", 1, AuditSteps.response("agree"));
		this.steps.handIn("owner1", audit, "Activity_DraftResponses");
		this.steps.save("coordinator", audit, "Activity_ReviewResponses", 1, Map.of("review", "agree"));
		this.steps.handIn("coordinator", audit, "Activity_ReviewResponses");
		this.steps.save("director", audit, "Activity_ApproveResponses", 1,
				Map.of("approval", "return", "change", "Sooner."));
		this.steps.handIn("director", audit, "Activity_ApproveResponses");
		assertThat(this.steps.open(audit)).containsExactly("Activity_DraftResponses");
	}

	@Test
	void whoDoesNotReportInARoundIsAskedAgainInTheNext() {
		Case audit = this.steps.answered("agree");
		String before = this.steps.task(audit, "Activity_ReportStatus").getId();
		this.steps.fire(audit, "Event_RoundOver");
		assertThat(this.steps.task(audit, "Activity_ReportStatus").getId()).isNotEqualTo(before);
	}

	@Test
	void nothingChangedThreeTimesInARowIsToldToTheDirectors() {
		Case audit = this.steps.answered("agree");
		Case part = this.steps.part(audit, 1);
		for (String said : List.of("unchanged", "unchanged", "progress", "unchanged", "unchanged")) {
			report(audit, 1,
					said.equals("progress") ? Map.of("report", said, "account", "We began.") : Map.of("report", said));
			this.steps.fire(audit, "Event_RoundOver");
		}
		assertThat(this.steps.letters(part)).doesNotContain("audit-unchanged");
		report(audit, 1, Map.of("report", "unchanged"));
		assertThat(this.steps.letters(part)).contains("audit-unchanged");
		this.steps.fire(audit, "Event_RoundOver");
		assertThat(this.steps.open(audit)).contains("Activity_ReportStatus");
	}

	@Test
	void thePriorityIsAskedAgainAtEachRoundAndWhenTheReportIsAYearOlder() {
		Case audit = this.steps.answered("agree");
		String number = this.steps.part(audit, 1).number();
		assertThat(this.recommendations.of(number).approver()).isEqualTo("directors");
		issued(number, "2019-05-12");
		this.steps.fire(audit, "Event_RoundOver");
		assertThat(this.recommendations.of(number).approver()).isEqualTo("executives");
		issued(number, "2026-05-12");
		this.steps.fire(audit, "Event_YearPassed");
		assertThat(this.recommendations.of(number).approver()).isEqualTo("directors");
		assertThat(this.auditTrail.of(this.steps.part(audit, 1).processInstanceId())).extracting(AuditEntry::action)
			.containsSubsequence("priority-changed", "priority-changed");
		report(audit, 1, Map.of("report", "no-longer-relevant", "why", "The system is gone."));
		assertThat(this.steps.open(this.steps.part(audit, 1))).containsExactly("Activity_ApproveGivingUp");
	}

	@Test
	void theResponseIsDueAsThePriorityAsksButNeverAfterTheReportsOwnDay() {
		Map<String, Object> severe = AuditSteps.recommendation("1", "owner1");
		severe.put("severity", "high");
		Map<String, Object> minor = AuditSteps.recommendation("2", "owner2");
		minor.put("severity", "low");
		Case audit = this.steps.begin(List.of(severe, minor, AuditSteps.recommendation("3", "owner1")));
		LocalDate today = LocalDate.now(ZoneId.of("America/Toronto"));
		List<LocalDate> due = IntStream.rangeClosed(1, 3)
			.mapToObj(i -> this.recommendations.of(this.steps.part(audit, i).number()).responseDue())
			.toList();
		assertThat(due).containsExactly(this.workingDays.plus(today, 10), this.workingDays.plus(today, 20),
				this.workingDays.plus(today, 15));
		assertThat(this.steps.dueDays(audit, "Activity_DraftResponses")).containsExactlyInAnyOrder(due.get(0),
				due.get(1));
		Case soon = this.steps.begin(Map.of("entry", "typed", "recommendations", List.of(severe), "responseDue",
				today.plusDays(1).toString()));
		assertThat(this.steps.dueDays(soon, "Activity_DraftResponses")).containsExactly(today.plusDays(1));
		assertThat(this.steps.visitor("owner1")
			.open("/work/" + this.steps.task(soon, "Activity_DraftResponses").getId())
			.body()).contains("Response due");
	}

	@Test
	void whatIsMinorIsAskedInEverySecondRoundAndMayBeReportedBetween() {
		Map<String, Object> minor = AuditSteps.recommendation("1", "owner1");
		minor.put("severity", "low");
		Case audit = this.steps.answered("agree", minor);
		assertThat(this.steps.open(audit)).contains("Activity_ReportStatus");
		this.steps.fire(audit, "Event_RoundOver");
		assertThat(this.steps.open(audit)).doesNotContain("Activity_ReportStatus");
		this.steps.fire(audit, "Event_NextRound");
		assertThat(this.steps.open(audit)).contains("Activity_ReportStatus");
	}

	@Test
	void whatBecameUrgentIsAskedInTheVeryNextRound() {
		Map<String, Object> minor = AuditSteps.recommendation("1", "owner1");
		minor.put("severity", "low");
		Case audit = this.steps.answered("agree", minor, AuditSteps.recommendation("2", "owner1"));
		this.steps.fire(audit, "Event_RoundOver");
		String list = "/work/" + this.steps.task(audit, "Activity_ReportStatus").getId();
		assertThat(this.steps.visitor("owner1").open(list).body()).contains("not asked in this round")
			.contains("1 of 2 done");
		report(audit, 1, Map.of("report", "progress", "account", "We began all the same."));
		assertThat(this.recommendations.of(this.steps.part(audit, 1).number()).said("report")).isEqualTo("progress");
		this.steps.fire(audit, "Event_RoundOver");
		issued(this.steps.part(audit, 1).number(), "2019-05-12");
		this.steps.fire(audit, "Event_RoundOver");
		assertThat(this.steps.visitor("owner1")
			.open("/work/" + this.steps.task(audit, "Activity_ReportStatus").getId())
			.body()).doesNotContain("not asked in this round");
	}

	private void issued(String number, String day) {
		this.jdbc.sql("update audit_recommendation set issued = ?::date where number = ?").params(day, number).update();
	}

	@Test
	void anAuditThatWasEnteredTwiceIsCancelledBySomebodyElseWithItsRecommendations() {
		Case other = this.steps.begin(List.of(AuditSteps.recommendation("1", "owner1")));
		Case audit = this.steps.begin(List.of(AuditSteps.recommendation("1", "owner1")));
		this.steps.withdraw(audit);
		Map<String, Object> twice = Map.of("enteredTwice", "yes", "otherCase", other.number());
		assertThatThrownBy(() -> this.steps.complete("coordinator", audit, "Activity_ConfirmEnteredTwice", twice))
			.hasMessageContaining("somebody else");
		assertThatThrownBy(() -> this.steps.complete("coordinator2", audit, "Activity_ConfirmEnteredTwice",
				Map.of("enteredTwice", "yes", "otherCase", audit.number())))
			.hasMessageContaining("Aucun autre audit");
		this.steps.complete("coordinator2", audit, "Activity_ConfirmEnteredTwice", twice);
		assertThat(this.steps.outcome(audit)).isEqualTo("cancelled");
		assertThat(this.steps.outcome(this.steps.part(audit, 1))).isEqualTo("cancelled");
		this.steps.withdraw(other);
		this.steps.complete("coordinator2", other, "Activity_ConfirmEnteredTwice", Map.of("enteredTwice", "no"));
		assertThat(this.steps.open(other)).containsExactly("Activity_DraftResponses");
	}

	@Test
	@SuppressWarnings("unchecked")
	void whereASampleIsEnoughOneInThreeIsDrawnAndEverybodyCanDrawAgain() {
		Case audit = this.steps.answered("agree", IntStream.rangeClosed(1, 6).mapToObj(i -> {
			Map<String, Object> each = AuditSteps.recommendation(String.valueOf(i), "owner1");
			each.put("severity", "low");
			return each;
		}).toArray(Map[]::new));
		for (int i = 1; i <= 6; i++) {
			Case part = this.steps.part(audit, i);
			this.steps.file(part, "test.pdf", "owner1");
			report(audit, i, Map.of("report", "done", "account", "We tested it."));
			AuditEntry draw = this.auditTrail.latest(part.processInstanceId(), "sample-drawn").orElseThrow();
			boolean drawn = DrawSample.isDrawn(draw.answer("seed"), part.number(), 3);
			assertThat(draw.answer("drawn")).isEqualTo(drawn ? "yes" : "no");
			assertThat(this.recommendations.of(part.number()).stage()).isEqualTo(drawn ? "verification" : "not-drawn");
		}
	}

	@Test
	void ofAThousandAboutOneInThreeIsDrawnAlwaysTheSame() {
		long drawn = IntStream.range(0, 1000).filter(i -> DrawSample.isDrawn("seed", "AUD-2026-0001-" + i, 3)).count();
		assertThat(drawn).isBetween(280L, 390L);
		assertThat(DrawSample.isDrawn("00", "AUD-2026-0001-01", 3))
			.isEqualTo(DrawSample.isDrawn("00", "AUD-2026-0001-01", 3));
	}

	@Test
	void whereEverybodyInTheGroupHadAPartThoseAboveAreToldAndItWaits() {
		Case audit = this.steps.answered("agree");
		Case part = this.steps.part(audit, 1);
		this.directory.members("internal-audit")
			.forEach(member -> this.auditTrail.add(part.processInstanceId(),
					new AuditEntry(Instant.now(), "coordinator", null, OwnerChange.HANDED_OVER, null, null,
							Map.of("from", member.id(), "to", "owner1", "reason", "They left."))));
		this.steps.file(part, "test.pdf", "owner1");
		report(audit, 1, Map.of("report", "done", "account", "We tested it."));
		assertThat(this.outbox.ofCase(part.number())).filteredOn(email -> email.template().equals("audit-nobody"))
			.extracting(Email::recipient)
			.contains("executive");
		assertThat(this.steps.open(audit)).contains("Activity_VerifyImplementation");
	}

	@Test
	void whoActedForTheOwnerDecidesNothingOfItForThemselves() {
		Case audit = this.steps.begin(List.of(AuditSteps.recommendation("1", "owner1")));
		Case part = this.steps.part(audit, 1);
		this.steps.save("owner1", audit, "Activity_DraftResponses", 1, AuditSteps.response("agree"));
		this.steps.handIn("owner1", audit, "Activity_DraftResponses");
		actedForOwner(part, "coordinator", "responded");
		assertThat(
				this.steps.save("coordinator", audit, "Activity_ReviewResponses", 1, Map.of("review", "agree")).body())
			.contains("or acted for its owner");
		Case other = this.steps.answered("agree");
		report(other, 1, Map.of("report", "more-time", "newDate", "2199-06-30", "why", "A part is missing."));
		actedForOwner(this.steps.part(other, 1), "coordinator", "reported");
		assertThat(this.steps.save("coordinator", other, "Activity_DecideMoreTime", 1, Map.of("consent", "yes")).body())
			.contains("or acted for its owner");
		assertThat(this.recommendations.of(this.steps.part(other, 1).number()).extensions()).isZero();
	}

	private void actedForOwner(Case part, String person, String action) {
		this.auditTrail.add(part.processInstanceId(),
				new AuditEntry(Instant.now(), person, "owner1", action, null, null, Map.of()));
	}

	@Test
	void whoReportedItIrrelevantIsKeptFromApprovingThat() {
		Case audit = this.steps.answered("agree");
		actedForOwner(this.steps.part(audit, 1), "coordinator", "responded");
		report(audit, 1, Map.of("report", "no-longer-relevant", "why", "The system is gone."));
		assertThat(this.steps.variable(this.steps.part(audit, 1), "reporters"))
			.isEqualTo(List.of("coordinator", "owner1"));
	}

	@Test
	void theAuditorsNumberIsUniqueInAReport() {
		assertThatThrownBy(() -> this.steps
			.begin(List.of(AuditSteps.recommendation("1", "owner1"), AuditSteps.recommendation("1 ", "owner2"))))
			.hasMessageContaining("1 is there twice");
	}

}
