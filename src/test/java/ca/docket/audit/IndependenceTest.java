package ca.docket.audit;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.security.Absences;
import ca.docket.security.AccountInHand;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Who tries to verify or confirm what they had a part in, whatever groups they are in.
 */
@DocketTest
class IndependenceTest {

	@Autowired
	AuditSteps steps;

	@Autowired
	AuditActs acts;

	@Autowired
	AuditView view;

	@Autowired
	Independence independence;

	@Autowired
	Recommendations recommendations;

	@Autowired
	Owners owners;

	@Autowired
	JdbcClient jdbc;

	Absences absences;

	@BeforeEach
	void nobodyIsAway() {
		this.absences = new Absences(this.jdbc);
	}

	@AfterEach
	void allAreBack() {
		this.absences.clear();
	}

	@Test
	void whoOwnedReportedReviewedOrApprovedNeverVerifies() {
		Case audit = this.acts.done();
		assertThat(mayVerify(audit, "owner1", null)).as("owner and reporter").isFalse();
		assertThat(mayVerify(audit, "coordinator", null)).as("reviewer").isFalse();
		assertThat(mayVerify(audit, "director", null)).as("approver").isFalse();
		assertThat(mayVerify(audit, "auditor", null)).isTrue();
		this.steps.file(this.view.part(audit, 1), "more.pdf", "auditor");
		assertThat(mayVerify(audit, "auditor", null)).as("filed evidence").isFalse();
	}

	@Test
	void whoStandsInForOneOfThemOrEverDidNeverVerifies() {
		Case audit = this.acts.done();
		assertThat(mayVerify(audit, "auditor", "coordinator")).as("on behalf of the reviewer").isFalse();
		this.absences.add("owner1", "auditor", -20, -10);
		assertThat(mayVerify(audit, "auditor", null)).as("stood in for the owner").isFalse();
	}

	@Test
	void whoseAccountOneOfThemHadInHandNeitherVerifiesNorGivesMoreTime() {
		Case audit = this.acts.done();
		Recommendation one = this.recommendations.of(this.view.part(audit, 1).number());
		WorkListTask task = task(audit, "auditor", null);
		try (AccountInHand lately = new AccountInHand("auditor", "coordinator", this.jdbc)) {
			assertThat(mayVerify(audit, "auditor", null)).as("the reviewer's").isFalse();
			assertThat(this.independence.isOwn(task, one)).isFalse();
		}
		try (AccountInHand lately = new AccountInHand("owner1", "auditor", this.jdbc)) {
			assertThat(mayVerify(audit, "auditor", null)).as("theirs the owner's").isFalse();
			assertThat(this.independence.isOwn(task, one)).isTrue();
		}
		assertThat(mayVerify(audit, "auditor", null)).isTrue();
	}

	@Test
	void whoOwnedItKeepsThatPartWhenSomebodyElseOwnsItNow() {
		Case audit = this.acts.done();
		this.owners.handOver(this.recommendations.of(this.view.part(audit, 1).number()), "owner2", "water",
				"coordinator", "They left.");
		assertThat(mayVerify(audit, "owner1", null)).isFalse();
		assertThat(mayVerify(audit, "owner2", null)).isFalse();
	}

	@Test
	void whoGaveItAwayDoesNotDecideThatItIsGivenUp() {
		Case audit = this.acts.answered("agree");
		Case part = this.view.part(audit, 1);
		this.owners.handOver(this.recommendations.of(part.number()), "director", "water", "coordinator",
				"They lead the project.");
		this.owners.handOver(this.recommendations.of(part.number()), "owner1", "water", "director",
				"I want to decide.");
		this.acts.report(audit, 1, Map.of("report", "no-longer-relevant", "why", "The system is gone."));
		Map<String, Object> decision = Map.of("givenUp", "no-longer-relevant", "grounds", "It is gone.");
		assertThatThrownBy(() -> this.steps.complete("director", part, "Activity_ApproveGivingUp", decision))
			.isInstanceOf(AuthorizationException.class);
		this.steps.complete("executive", part, "Activity_ApproveGivingUp", decision);
		assertThat(this.view.outcome(part)).as("by the next level").isEqualTo("no-longer-relevant");
	}

	@Test
	void nothingIsDoneWithoutEvidenceAndNoWordCountsWithoutADocumentAndASecondPerson() {
		Case audit = this.acts.answered("agree");
		Map<String, String> done = Map.of("report", "done", "account", "We tested it.");
		assertThat(this.acts.report(audit, 1, done).body()).contains("Upload the evidence");
		this.acts.done(audit, 1);
		this.acts.verify("auditor", audit, 1);
		Map<String, String> word = Map.of("word", "closed", "wordDocument", "letter.pdf", "wordDate", "2026-11-20");
		assertThat(this.steps.save("coordinator", audit, "Activity_RecordAuditorsWord", 1, word).body())
			.contains("no document named");
		this.steps.file(audit, "letter.pdf", "coordinator");
		Map<String, String> later = new HashMap<>(word);
		later.put("wordDate", "2199-11-20");
		assertThat(this.steps.save("coordinator", audit, "Activity_RecordAuditorsWord", 1, later).body())
			.contains("dated in the future");
		this.steps.save("coordinator", audit, "Activity_RecordAuditorsWord", 1, word);
		assertThat(this.acts.confirm("coordinator", audit, 1).body()).contains("somebody else must confirm");
		this.steps.release(audit, "Activity_ConfirmAuditorsWord");
		try (AccountInHand lately = new AccountInHand("coordinator2", "coordinator", this.jdbc)) {
			assertThat(this.acts.confirm("coordinator2", audit, 1).body()).as("whose account the recorder had in hand")
				.contains("une autre personne doit donc le confirmer");
		}
		this.owners.handOver(this.recommendations.of(this.view.part(audit, 1).number()), "coordinator2", "water",
				"director", "They lead it now.");
		this.steps.release(audit, "Activity_ConfirmAuditorsWord");
		assertThat(this.acts.confirm("coordinator2", audit, 1).body())
			.contains("une autre personne doit donc le confirmer");
		assertThat(this.view.outcome(this.view.part(audit, 1))).isNull();
	}

	private boolean mayVerify(Case audit, String person, String absent) {
		return this.independence.allows(task(audit, person, absent),
				this.recommendations.of(this.view.part(audit, 1).number()));
	}

	private static WorkListTask task(Case audit, String person, String absent) {
		return new WorkListTask(audit, "none", audit.processInstanceId(), "audit", "Activity_VerifyImplementation",
				person, absent, null, Locale.ENGLISH);
	}

}
