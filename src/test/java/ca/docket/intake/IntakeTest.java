package ca.docket.intake;

import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import ca.docket.casefile.DecisionLog;
import ca.docket.casefile.LoggedDecision;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Every way through the intake, from the form to the last letter. */
@DocketTest
class IntakeTest {

	@Autowired
	IntakeSteps people;

	@Autowired
	DecisionLog decisionLog;

	@Autowired
	RuntimeService runtime;

	@Autowired
	HistoryService history;

	@Autowired
	ManagementService jobs;

	@Test
	void aRequestGetsANumberAndGoesToTriage() {
		Case request = this.people.submit("requester", IntakeSteps.aUseCase());
		assertThat(request.number()).matches("AIR-\\d{4}-\\d{4,}");
		assertThat(request.title()).isEqualTo("Summaries of council minutes");
		assertThat(this.people.waiting(request)).containsExactly("Activity_TriageRequest");
		assertThat(this.people.templates(request)).containsExactly("intake-acknowledged");
		assertThat(this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(request.number())
			.singleResult()
			.getId()).isEqualTo(request.processInstanceId());
	}

	@Test
	void aRequestIsApproved() {
		Case request = inDecision();
		this.people.decide("director", request, "approved", Map.of());
		assertEnded(request, "approved", "Event_Approved", "intake-approved");
		assertThat(this.people.story(request)).containsExactly("requester submitted", "coordinator triaged",
				"data reviewed", "director decided", "null follow-on-started", "null linked");
	}

	@Test
	void aRequestIsDeclinedByTheDirector() {
		Case request = inDecision();
		this.people.decide("director", request, "declined", Map.of());
		assertEnded(request, "declined", "Event_Declined", "intake-declined");
		assertThat(lastLetter(request).html()).contains("It helps.");
	}

	@Test
	void aRequestIsDeclinedAtTriage() {
		Case request = this.people.submit("requester", IntakeSteps.aUseCase());
		this.people.triage(request, "decline", Map.of("reasons", "It exists already."));
		assertEnded(request, "declined", "Event_Declined", "intake-declined");
		assertThat(lastLetter(request).html()).contains("It exists already.");
	}

	@Test
	void aRequestIsRedirectedToThoseWhoCanHelp() {
		Case request = this.people.submit("requester", IntakeSteps.aUseCase());
		this.people.triage(request, "redirect",
				Map.of("redirectTo", "Elections Ontario", "reasons", "The register is theirs."));
		assertEnded(request, "redirected", "Event_Redirected", "intake-redirected");
		assertThat(lastLetter(request).html()).contains("Elections Ontario", "The register is theirs.");
	}

	@Test
	void aQuestionIsAskedAnsweredAndTriagedAgain() {
		Case request = this.people.submit("requester", IntakeSteps.aUseCase());
		this.people.triage(request, "ask", Map.of("question", "Which minutes?"));
		assertThat(this.people.open(request)).singleElement()
			.satisfies(task -> assertThat(task.getAssignee()).isEqualTo("requester"));
		assertThat(lastLetter(request).html()).contains("Which minutes?");
		this.people.complete("requester", request, "Activity_AnswerQuestion", Map.of("answer", "Those of council."));
		assertThat(this.people.waiting(request)).containsExactly("Activity_TriageRequest");
		assertThat(this.people.story(request)).containsExactly("requester submitted", "coordinator triaged",
				"coordinator asked", "requester answered");
	}

	@Test
	void silenceCountsAsWithdrawal() {
		Case request = this.people.submit("requester", IntakeSteps.aUseCase());
		this.people.triage(request, "ask", Map.of("question", "Which minutes?"));
		Job silence = this.jobs.createJobQuery().processInstanceId(request.processInstanceId()).timers().singleResult();
		assertThat(silence.getDuedate()).isInTheFuture();
		this.jobs.executeJob(silence.getId());
		assertEnded(request, "no-answer", "Event_WithdrawnBySilence", "intake-withdrawn-by-silence");
		assertThat(lastLetter(request).html()).contains("Which minutes?");
	}

	@Test
	void aChangedTierRunsTheTablesAgainAndBothTiersAreKept() {
		Case request = this.people.submit("requester", IntakeSteps.aUseCase());
		this.people.triage(request, "change-tier",
				Map.of("newTier", "3", "tierReason", "Council minutes name people."));
		assertThat(this.people.waiting(request)).containsExactly("Activity_TriageRequest");
		assertThat(this.decisionLog.of(request.processInstanceId())
			.stream()
			.filter(logged -> logged.decision().equals("intake-risk-tier"))
			.map(LoggedDecision::rules))
			.containsExactly(List.of("ai-inside-without-personal-data"), List.of("coordinator-set-3"));
		assertThat(this.people.record(request)).last()
			.satisfies(triage -> assertThat(triage.answer("tierReason")).isEqualTo("Council minutes name people."));
		this.people.triage(request, "send-on", Map.of());
		assertThat(this.people.offeredTo(request)).containsExactlyInAnyOrder("review-data", "review-legal",
				"review-security");
	}

	@Test
	void everyDisciplineReviewsForItselfAndAllAtOnce() {
		Case request = this.people.submit("requester", IntakeSteps.aUseCase(Map.of("publicFacing", "yes",
				"personalInformation", "yes", "sensitivity", "medium", "costBand", "over-2500k")));
		this.people.triage(request, "send-on", Map.of());
		assertThat(this.people.offeredTo(request)).containsExactlyInAnyOrder("review-privacy", "review-security",
				"review-data", "review-accessibility");
		this.people.review("privacy", request, "proceed-with-conditions", Map.of("conditions", "No addresses."));
		this.people.review("security", request, "do-not-proceed", Map.of());
		this.people.review("data", request, "proceed", Map.of());
		assertThat(this.people.waiting(request)).containsExactly("Activity_ReviewRequest");
		this.people.review("accessibility", request, "proceed", Map.of());
		assertThat(this.people.waiting(request)).containsExactly("Activity_DecideRequest");
		assertThat(this.people.offeredTo(request)).containsExactly("executives");
		assertThat(this.people.record(request)).filteredOn(entry -> entry.action().equals("reviewed"))
			.extracting(entry -> entry.answer("discipline") + ": " + entry.answer("recommendation"))
			.containsExactly("privacy: proceed-with-conditions", "security: do-not-proceed", "data: proceed",
					"accessibility: proceed");
	}

	@Test
	void adviceNeedsNoReview() {
		Case request = this.people.submit("requester", IntakeSteps.advice());
		this.people.triage(request, "send-on", Map.of());
		assertThat(this.people.waiting(request)).containsExactly("Activity_DecideRequest");
		assertThat(this.people.offeredTo(request)).containsExactly("directors");
	}

	@Test
	void whatIsSaidInWordsDoesNotStayInTheEngine() {
		Case request = inDecision();
		this.people.decide("director", request, "approved", Map.of());
		assertThat(this.history.createHistoricVariableInstanceQuery()
			.processInstanceId(request.processInstanceId())
			.list()).extracting(variable -> variable.getName())
			.doesNotContain("title", "problem", "benefit", "sponsor", "contact", "reasons", "comment")
			.contains("tier", "decision", "outcome");
	}

	@Test
	void lettersAreInTheLanguageOfTheRequestWithCopiesWithinTheOfficeOnly() {
		Map<String, Object> request = IntakeSteps.aUseCase(
				Map.of("language", "fr", "sponsor", "Sponsor@example.org", "contact", "somebody@elsewhere.example"));
		Case registered = this.people.submit("requester2", request);
		assertThat(this.people.letters(registered)).extracting(letter -> letter.recipient())
			.containsExactly("requester2", "sponsor@example.org");
		assertThat(this.people.letters(registered)).allSatisfy(letter -> assertThat(letter.subject())
			.isEqualTo(registered.number() + "\u00a0: nous avons reçu votre demande"));
	}

	@Test
	void severalAddressesInOneFieldAreRefused() {
		Map<String, Object> request = IntakeSteps.aUseCase(Map.of("sponsor", "a@example.org, b@example.org"));
		assertThatThrownBy(() -> this.people.submit("requester", request)).hasMessageContaining("sponsor");
	}

	private Case inDecision() {
		Case request = this.people.submit("requester", IntakeSteps.aUseCase());
		this.people.triage(request, "send-on", Map.of());
		this.people.review("data", request, "proceed", Map.of());
		assertThat(this.people.waiting(request)).containsExactly("Activity_DecideRequest");
		return request;
	}

	private void assertEnded(Case request, String outcome, String event, String letter) {
		assertThat(this.people.outcome(request)).isEqualTo(outcome);
		assertThat(this.people.open(request)).isEmpty();
		assertThat(this.history.createHistoricActivityInstanceQuery()
			.processInstanceId(request.processInstanceId())
			.activityId(event)
			.finished()
			.count()).isEqualTo(1);
		assertThat(this.history.createHistoricProcessInstanceQuery()
			.processInstanceId(request.processInstanceId())
			.finished()
			.count()).isEqualTo(1);
		assertThat(lastLetter(request).template()).isEqualTo(letter);
	}

	private IntakeSteps.Letter lastLetter(Case request) {
		List<IntakeSteps.Letter> letters = this.people.letters(request);
		return letters.get(letters.size() - 1);
	}

}
