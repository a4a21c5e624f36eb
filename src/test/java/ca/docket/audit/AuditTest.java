package ca.docket.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import ca.docket.DocketTest;
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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** Each ending of an audit and of its recommendations, and each way there. */
@DocketTest
class AuditTest {

	@Autowired
	AuditSteps steps;

	@Autowired
	AuditActs acts;

	@Autowired
	AuditView view;

	@Autowired
	Documents documents;

	@Autowired
	Outbox outbox;

	@Autowired
	Recommendations recommendations;

	@Autowired
	AuditTrail auditTrail;

	@Autowired
	Directory directory;

	@Test
	void threeRecommendationsAgreedDisagreedAndExtendedAreAllClosed() {
		Case audit = this.steps.begin(List.of(AuditActs.recommendation("1", "owner1"),
				AuditActs.recommendation("2", "owner1"), AuditActs.recommendation("3", "owner1@example.org")));
		answer(audit);
		this.steps.complete("director", audit, "Activity_ApprovePackage", Map.of("covering", "Thank you."));
		assertThat(this.documents.of(audit.number())).extracting(Document::name)
			.contains("response-package.pdf", "response-package.csv");
		assertThat(this.outbox.ofCase(audit.number())).extracting(Email::template, Email::address)
			.contains(tuple("audit-package", "ada@auditor.example.org"));
		this.acts.done(audit, 1);
		this.acts.report(audit, 3, Map.of("report", "more-time", "newDate", "2199-06-30", "why", "A part is missing."));
		this.steps.save("coordinator", audit, "Activity_DecideMoreTime", 3, Map.of("consent", "yes"));
		this.steps.handIn("coordinator", audit, "Activity_DecideMoreTime");
		returnAndVerify(audit);
		assertThat(this.steps.visitor("coordinator2").open("/cases/" + this.view.part(audit, 1).number()).body())
			.contains("Vérifier la mise en œuvre", "Indiquer l’état", "Rédiger les réponses");
		this.steps.file(audit, "letter.pdf", "coordinator");
		this.acts.word(audit, 1, "closed");
		this.acts.word(audit, 2, "closed");
		this.steps.handIn("coordinator", audit, "Activity_RecordAuditorsWord");
		assertThat(this.view.outcome(this.view.part(audit, 1))).isEqualTo("closed");
		this.steps.handIn("owner1", audit, "Activity_ReportStatus");
		this.steps.fire(audit, "Event_NextRound");
		this.acts.done(audit, 3);
		this.acts.verify("auditor", audit, 3);
		this.steps.handIn("auditor", audit, "Activity_VerifyImplementation");
		this.acts.word(audit, 3, "closed");
		assertThat(this.view.outcome(audit)).isEqualTo("closed");
	}

	private void answer(Case audit) {
		for (int i = 1; i <= 3; i++) {
			this.steps.save("owner1", audit, "Activity_DraftResponses", i,
					AuditActs.response((i == 2) ? "disagree" : "agree"));
		}
		this.steps.handIn("owner1", audit, "Activity_DraftResponses");
		this.steps.save("coordinator", audit, "Activity_ReviewResponses", 3,
				Map.of("review", "return", "change", "Say who does it."));
		this.acts.answer("coordinator", audit, "Activity_ReviewResponses", Map.of("review", "agree"), 1, 2);
		this.acts.answerAgain(this.view.part(audit, 3), "agree");
		this.acts.answer("coordinator", audit, "Activity_ReviewResponses", Map.of("review", "agree"), 3);
		this.acts.answer("director", audit, "Activity_ApproveResponses", Map.of("approval", "approve"), 1, 2, 3);
	}

	private void returnAndVerify(Case audit) {
		this.steps.save("auditor", audit, "Activity_VerifyImplementation", 1,
				Map.of("verdict", "returned", "findings", "Nobody looked at the log."));
		Case part = this.view.part(audit, 1);
		assertThat(this.recommendations.of(part.number()).returns()).isOne();
		this.steps.fileFor(part, "Activity_AnswerFindings", "owner1");
		this.steps.complete("owner1", part, "Activity_AnswerFindings", Map.of("account", "We looked at the log."));
		this.acts.verify("auditor", audit, 1);
	}

	@Test
	void onTheDueDayTheIncompletePackageGoesOutWithTheMissingNamed() {
		Case audit = this.steps.begin(List.of(AuditActs.recommendation("7.1", "owner1")));
		this.steps.approveIncomplete(audit);
		assertThat(this.documents.of(audit.number())).extracting(Document::name)
			.containsExactlyInAnyOrder("response-incomplete.csv", "response-incomplete.pdf");
		assertThat(this.outbox.ofCase(audit.number())).extracting(Email::template, Email::recipient, Email::address)
			.contains(tuple("audit-package-incomplete", "contact:" + audit.number() + ":auditor",
					"ada@auditor.example.org"));
		assertThat(this.view.open(audit)).containsExactly("Activity_DraftResponses");
	}

	@Test
	void aResponseThatIsReturnedIsATaskOfItsOwnWithWhatShouldChangeAndTheListStaysAsItIs() {
		Case audit = this.steps
			.begin(List.of(AuditActs.recommendation("1", "owner1"), AuditActs.recommendation("2", "owner1")));
		Case part = this.view.part(audit, 1);
		this.steps.save("owner1", audit, "Activity_DraftResponses", 1, AuditActs.response("agree"));
		this.acts.answer("coordinator", audit, "Activity_ReviewResponses",
				Map.of("review", "return", "change", "Say who does it."), 1);
		assertThat(this.view.open(part)).containsExactly("Activity_AnswerAgain");
		assertThat(this.recommendations.of(part.number()).stage()).isEqualTo("answer");
		assertThat(this.steps.visitor("owner1")
			.call("/camunda/api/engine/engine/default/task/%s/form-variables?variableNames=said,recommendationText"
				.formatted(this.view.task(part, "Activity_AnswerAgain").getId()))
			.body()).contains("Say who does it", "Test the recovery of systems");
		assertThat(this.steps.list("owner1", audit, "Activity_DraftResponses")).doesNotContain("Say who does it.");
		this.acts.answerAgain(part, "disagree");
		this.acts.answer("coordinator", audit, "Activity_ReviewResponses", Map.of("review", "agree"), 1);
		this.acts.answer("director", audit, "Activity_ApproveResponses",
				Map.of("approval", "return", "change", "Sooner."), 1);
		this.acts.answerAgain(part, "agree");
		assertThat(this.recommendations.of(part.number()).said("reason")).as("of the disagreement").isEmpty();
		this.acts.answer("owner1", audit, "Activity_DraftResponses", AuditActs.response("agree"), 2);
		this.acts.approve(audit, 1, 2);
		assertThat(this.view.open(audit)).containsExactly("Activity_ApprovePackage");
	}

	@Test
	void reviewersAndEachLevelHaveOneListForTheResponsesOfAllOwners() {
		Map<String, Object> severe = AuditActs.recommendation("3", "owner2");
		severe.put("safety", "yes");
		severe.put("severity", "high");
		Case audit = this.steps
			.begin(List.of(AuditActs.recommendation("1", "owner1"), AuditActs.recommendation("2", "owner2"), severe));
		this.acts.answer("owner1", audit, "Activity_DraftResponses", AuditActs.response("agree"), 1);
		this.acts.answer("owner2", audit, "Activity_DraftResponses", AuditActs.response("agree"), 2, 3);
		assertThat(this.view.open(audit)).containsExactly("Activity_ReviewResponses");
		this.acts.answer("coordinator", audit, "Activity_ReviewResponses", Map.of("review", "agree"), 1, 2, 3);
		assertThat(this.view.open(audit)).containsExactly("Activity_ApproveResponses", "Activity_ApproveResponses");
		this.acts.answer("executive", audit, "Activity_ApproveResponses", Map.of("approval", "approve"), 3);
		this.acts.answer("director", audit, "Activity_ApproveResponses", Map.of("approval", "approve"), 1, 2);
		assertThat(this.view.open(audit)).containsExactly("Activity_ApprovePackage");
	}

	@Test
	void anAuditThatWasEnteredTwiceIsCancelledBySomebodyElseWithItsRecommendations() {
		Case other = this.steps.begin(List.of(AuditActs.recommendation("1", "owner1")));
		Case audit = this.steps.begin(List.of(AuditActs.recommendation("1", "owner1")));
		this.steps.withdraw(audit);
		Map<String, Object> twice = Map.of("enteredTwice", "yes", "otherCase", other.number());
		assertThatThrownBy(() -> this.steps.complete("coordinator", audit, "Activity_ConfirmEnteredTwice", twice))
			.hasMessageContaining("somebody else");
		assertThatThrownBy(() -> this.steps.complete("coordinator2", audit, "Activity_ConfirmEnteredTwice",
				Map.of("enteredTwice", "yes", "otherCase", audit.number())))
			.hasMessageContaining("Aucun autre audit");
		this.steps.complete("coordinator2", audit, "Activity_ConfirmEnteredTwice", twice);
		assertThat(this.view.outcome(audit)).isEqualTo("cancelled");
		assertThat(this.view.outcome(this.view.part(audit, 1))).isEqualTo("cancelled");
		this.steps.withdraw(other);
		this.steps.complete("coordinator2", other, "Activity_ConfirmEnteredTwice", Map.of("enteredTwice", "no"));
		assertThat(this.view.open(other)).containsExactly("Activity_DraftResponses");
	}

	@Test
	@SuppressWarnings("unchecked")
	void whereASampleIsEnoughOneInThreeIsDrawnAndEverybodyCanDrawAgain() {
		Case audit = this.acts.answered("agree",
				IntStream.rangeClosed(1, 6)
					.mapToObj(i -> AuditActs.minor(String.valueOf(i), "owner1"))
					.toArray(Map[]::new));
		for (int i = 1; i <= 6; i++) {
			Case part = this.view.part(audit, i);
			this.acts.done(audit, i);
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
	void whereEverybodyInTheGroupHadAPartThoseAboveDoIt() {
		Case audit = this.acts.answered("agree");
		Case part = this.view.part(audit, 1);
		this.directory.members("internal-audit")
			.forEach(member -> this.auditTrail.add(part.processInstanceId(),
					new AuditEntry(Instant.now(), "coordinator", null, Owners.HANDED_OVER, null, null,
							Map.of("from", member.id(), "to", "owner1", "reason", "They left."))));
		this.acts.done(audit, 1);
		assertThat(this.acts.verify("executive", audit, 1).statusCode()).isEqualTo(302);
		assertThat(this.view.open(audit)).contains("Activity_RecordAuditorsWord");
		assertThat(this.view.letters(part)).doesNotContain("audit-nobody");
		assertThat(this.auditTrail.latest(part.processInstanceId(), "raised").orElseThrow().answers())
			.isEqualTo(Map.of("from", "internal-audit", "to", "executives"));
	}

}
