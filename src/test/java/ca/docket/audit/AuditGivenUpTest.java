package ca.docket.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is given up, by whose decision, and who may not decide. */
@DocketTest
class AuditGivenUpTest {

	@Autowired
	AuditSteps steps;

	@Autowired
	AuditActs acts;

	@Autowired
	AuditView view;

	@Autowired
	Recommendations recommendations;

	@Autowired
	AuditTrail auditTrail;

	@Autowired
	ProcessEngine engine;

	@Test
	void whatTheAuditorDoesNotAcceptGoesBackAndMayBeGivenUpAsNoLongerRelevant() {
		Case audit = this.acts.done();
		Case part = this.view.part(audit, 1);
		this.acts.verify("auditor", audit, 1);
		this.steps.file(audit, "letter.pdf", "coordinator");
		this.acts.record(audit, 1, "closed");
		this.steps.save("coordinator2", audit, "Activity_ConfirmAuditorsWord", 1,
				Map.of("confirmation", "wrong", "difference", "It says not accepted."));
		this.steps.handIn("coordinator2", audit, "Activity_ConfirmAuditorsWord");
		this.acts.word(audit, 1, "not-accepted");
		assertThat(this.view.outcome(part)).isNull();
		this.steps.handIn("owner1", audit, "Activity_ReportStatus");
		this.steps.fire(audit, "Event_NextRound");
		this.acts.report(audit, 1, Map.of("report", "no-longer-relevant", "why", "The system is gone."));
		this.steps.complete("director", part, "Activity_ApproveGivingUp",
				Map.of("givenUp", "no-longer-relevant", "grounds", "It is gone."));
		assertThat(this.view.letters(part)).doesNotContain("audit-nobody");
		assertThat(this.view.outcome(part)).isEqualTo("no-longer-relevant");
		assertThat(this.view.outcome(audit)).isEqualTo("closed");
	}

	@Test
	void whatTheOfficeDisagreesWithMayNotBeImplementedButOnlyWithApproval() {
		Case audit = this.acts.answered("disagree");
		Case part = this.view.part(audit, 1);
		this.steps.file(audit, "letter.pdf", "coordinator");
		this.acts.word(audit, 1, "will-not-be-implemented");
		this.steps.complete("director", part, "Activity_ApproveGivingUp", Map.of("givenUp", "no", "grounds", "Do it."));
		this.acts.answerAgain(part, "agree");
		this.acts.approve(audit, 1);
		this.steps.fire(audit, "Event_NextRound");
		this.acts.report(audit, 1, Map.of("report", "no-longer-relevant", "why", "Others do it."));
		this.steps.complete("director", part, "Activity_ApproveGivingUp",
				Map.of("givenUp", "will-not-be-implemented", "grounds", "The auditor agrees."));
		assertThat(this.view.outcome(part)).isEqualTo("will-not-be-implemented");
	}

	@Test
	void whatTheOfficeDisagreesWithIsAnsweredAgainWhereTheAuditorInsists() {
		Case audit = this.acts.answered("disagree");
		Case part = this.view.part(audit, 1);
		this.steps.file(audit, "letter.pdf", "coordinator");
		this.acts.word(audit, 1, "not-accepted");
		this.steps.handIn("coordinator", audit, "Activity_RecordAuditorsWord");
		this.steps.handIn("coordinator2", audit, "Activity_ConfirmAuditorsWord");
		this.acts.answerAgain(part, "disagree");
		assertThat(this.recommendations.of(part.number()).stage()).isEqualTo("answer");
		this.acts.answer("coordinator", audit, "Activity_ReviewResponses",
				Map.of("review", "return", "change", "Say why."), 1);
		this.acts.answerAgain(part, "disagree");
		assertThat(this.steps.list("coordinator", audit, "Activity_ReviewResponses")).as("it was due once")
			.doesNotContain("Response due");
		this.acts.approve(audit, 1);
		assertThat(this.view.open(audit)).as("the auditor has the word again").contains("Activity_RecordAuditorsWord");
		this.acts.word(audit, 1, "not-accepted");
		this.acts.answerAgain(part, "agree");
		this.acts.approve(audit, 1);
		Recommendation one = this.recommendations.of(part.number());
		assertThat(one.said("plan")).isEqualTo("Test it each year.");
		assertThat(one.said("reason")).as("of the disagreement").isEmpty();
		assertThat(one.firstTarget()).isEqualTo("2027-03-31");
		assertThat(one.extensions()).isZero();
		assertThat(one.isAwaiting("audit-recommendation.reported")).isTrue();
	}

	@Test
	void whatIsAnsweredAgainAfterThePackageIsHandedOverAndItsNewOwnerAnswers() {
		Case audit = this.acts.answered("disagree");
		Case part = this.view.part(audit, 1);
		this.steps.file(audit, "letter.pdf", "coordinator");
		this.acts.word(audit, 1, "not-accepted");
		this.acts.answerAgain(part, "agree");
		this.acts.handOver("coordinator", part, "owner2", "water");
		assertThat(this.view.task(part, "Activity_AnswerAgain").getAssignee()).isEqualTo("owner2");
	}

	@Test
	void whoActedForTheOwnerDecidesNothingOfItForThemselves() {
		Case audit = this.steps.begin(List.of(AuditActs.recommendation("1", "owner1")));
		Case part = this.view.part(audit, 1);
		this.steps.save("owner1", audit, "Activity_DraftResponses", 1, AuditActs.response("agree"));
		this.steps.handIn("owner1", audit, "Activity_DraftResponses");
		actedForOwner(part, "coordinator", "responded");
		assertThat(
				this.steps.save("coordinator", audit, "Activity_ReviewResponses", 1, Map.of("review", "agree")).body())
			.contains("acted for its owner");
		Case other = this.acts.answered("agree");
		this.acts.report(other, 1, Map.of("report", "more-time", "newDate", "2199-06-30", "why", "A part is missing."));
		actedForOwner(this.view.part(other, 1), "coordinator", "reported");
		assertThat(this.steps.save("coordinator", other, "Activity_DecideMoreTime", 1, Map.of("consent", "yes")).body())
			.contains("acted for its owner");
		assertThat(this.recommendations.of(this.view.part(other, 1).number()).extensions()).isZero();
	}

	private void actedForOwner(Case part, String person, String action) {
		this.auditTrail.add(part.processInstanceId(),
				new AuditEntry(Instant.now(), person, "owner1", action, null, null, Map.of()));
	}

	@Test
	void whoReportedItIrrelevantIsKeptFromApprovingThat() {
		Case audit = this.acts.answered("agree");
		actedForOwner(this.view.part(audit, 1), "coordinator", "responded");
		this.acts.report(audit, 1, Map.of("report", "no-longer-relevant", "why", "The system is gone."));
		assertThat(this.view.variable(this.view.part(audit, 1), "reporters"))
			.isEqualTo(List.of("coordinator", "owner1"));
	}

	@Test
	void whoAnsweredForTheOwnerIsKeptFromApprovingThatItWillNotBeImplemented() {
		Case audit = this.acts.answered("disagree");
		Case part = this.view.part(audit, 1);
		actedForOwner(part, "director", "responded");
		this.steps.file(audit, "letter.pdf", "coordinator");
		this.acts.word(audit, 1, "will-not-be-implemented");
		assertThatThrownBy(() -> this.steps.complete("director", part, "Activity_ApproveGivingUp",
				Map.of("givenUp", "will-not-be-implemented", "grounds", "I said so.")))
			.isInstanceOf(AuthorizationException.class);
		assertThat(this.view.variable(part, "reporters")).isEqualTo(List.of("director", "owner1"));
		assertThat(this.view.outcome(part)).isNull();
	}

	@Test
	void anUnknownAnswerOnWhatIsGivenUpIsAskedAgain() {
		Case audit = this.acts.answered("agree");
		this.acts.report(audit, 1, Map.of("report", "no-longer-relevant", "why", "The system is gone."));
		Case part = this.view.part(audit, 1);
		this.engine.getRuntimeService()
			.createProcessInstanceModification(part.processInstanceId())
			.cancelAllForActivity("Activity_ApproveGivingUp")
			.startBeforeActivity("Gateway_GivenUp")
			.setVariable("givenUp", "unheard-of")
			.execute();
		assertThat(this.view.open(part)).containsExactly("Activity_ApproveGivingUp");
		assertThat(this.view.outcome(part)).isNull();
	}

}
