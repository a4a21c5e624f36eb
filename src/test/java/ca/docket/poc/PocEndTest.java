package ca.docket.poc;

import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import ca.docket.casefile.Links;
import ca.docket.casefile.demo.DemoCases;
import ca.docket.casefile.followon.FollowOns;
import ca.docket.commitment.Commitments;
import ca.docket.commitment.Promise;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What comes before and after a trial: its request, and its scaling. */
@DocketTest
class PocEndTest {

	@Autowired
	PocSteps people;

	@Autowired
	DemoCases demo;

	@Autowired
	Commitments commitments;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	FollowOns followOns;

	@Autowired
	Links links;

	@Autowired
	PocJobs jobs;

	@Test
	void anAssessmentThatWasAcceptedForTheRequestCountsForTheTrial() {
		Case request = request();
		Promise.Text assessment = new Promise.Text("The assessment", "L’évaluation");
		String promised = this.commitments
			.promise(new Promise(request.number(), request.processInstanceId(), "intake-assessments", "privacy-impact",
					assessment, "requester", 30, assessment, "review-privacy", "directors"));
		this.jdbc.sql("update commitment set state = 'met', ended_at = now() where id = ?").param(promised).update();
		this.followOns.start(request, List.of("poc.requested"), null, "requester");
		Case trial = this.links.of(request.number()).get(0).to();
		this.people.complete("coordinator", trial, "Activity_WriteCharter", PocAnswers.personal());
		this.people.declareNone(trial);
		this.people.signAndApprove(trial);
		assertThat(this.people.waiting(trial)).containsExactly("Activity_CheckIn");
		assertThat(this.commitments.of(trial.number())).isEmpty();
	}

	@Test
	void scalingIsARequestOfTheSponsorThatTheIntakeLooksAtAnew() {
		Map<String, Object> charter = PocAnswers.charter();
		charter.put("sponsor", "coordinator2@example.org");
		Case trial = this.people.propose(charter);
		this.people.judge(trial, "approve");
		this.people.checkIn(trial, "evaluate", List.of(PocAnswers.value(1, 5, 120), PocAnswers.value(2, 4, 120)));
		this.people.evaluate(trial, 4);
		this.people.decide(trial, "scale");
		this.jobs.run(trial, "Activity_StartFollowOn");
		Case request = this.links.of(trial.number()).get(0).to();
		assertThat(request).extracting(Case::process, Case::submitter, Case::title)
			.containsExactly("intake", "coordinator2", "Summaries of calls");
		this.people.complete("coordinator2", request, "Activity_CompleteRequest",
				Map.of("title", "Summaries of calls", "division", "licensing", "language", "en", "asksFor", "advice",
						"problem", "Callers wait.", "benefit", "They wait less."));
		assertThat(this.people.waiting(request)).containsExactly("Activity_TriageRequest");
		// nobody triages what they sponsored
		PocTest.refused(() -> this.people.complete("coordinator2", request, "Activity_TriageRequest",
				Map.of("triage", "accept")), "a déjà joué un autre rôle");
	}

	@Test
	void anApprovedRequestBecomesATrialWhoseCharterACoordinatorWrites() {
		Case request = request();
		assertThat(this.followOns.start(request, List.of("poc.requested"), null, "requester")).isEmpty();
		Case trial = this.links.of(request.number()).get(0).to();
		assertThat(trial).extracting(Case::process, Case::submitter, Case::title)
			.containsExactly("poc", "requester", "May we try it?");
		this.people.complete("coordinator", trial, "Activity_WriteCharter", PocAnswers.charter());
		this.people.declareNone(trial);
		this.people.judge(trial, "approve");
		assertThat(this.people.waiting(trial)).containsExactly("Activity_CheckIn");
		assertThat(this.people.variable(trial, "privacyAccepted")).isEqualTo("no");
	}

	private Case request() {
		return this.demo.begin("intake", "requester",
				Map.of("title", "May we try it?", "division", "housing", "language", "en", "asksFor", "advice",
						"problem", "Letters come in many languages.", "benefit", "We answer sooner."));
	}

}
