package ca.docket.intake;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.commitment.Commitment;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What each person reads on the page of a case, and that nobody reads more. */
@DocketTest
class CasePageTest {

	@Autowired
	IntakeSteps people;

	@Autowired
	CommitmentSteps steps;

	@Autowired
	AuditTrail auditTrail;

	@LocalServerPort
	int port;

	@Test
	void itSaysWhatTheCaseIsAboutAndWhatItWaitsFor() {
		Case request = inReview();
		assertThat(page("coordinator", request)).contains("<h1>Summaries of council minutes</h1>", "What will improve",
				"The day is free for other work.", "City Clerk", "In a cloud in Canada", "Waiting for:",
				"Review request", "(Reviewers, data governance)", "since ", "due ");
	}

	@Test
	void whoHasTheTaskIsNamedToTheOfficeAlone() {
		Case request = inReview();
		this.people.open(request).forEach(task -> this.people.claim("data", task));
		assertThat(page("coordinator", request)).contains("(" + name("data") + ")");
		assertThat(page("requester2", request)).contains("(Reviewers, data governance)").doesNotContain(name("data"));
	}

	@Test
	void whoMayDoTheTaskIsLedToIt() {
		Case request = inReview();
		String task = this.people.open(request).get(0).getId();
		assertThat(page("data", request)).contains("/tasks/" + task);
		assertThat(page("coordinator", request)).doesNotContain("/tasks/" + task);
	}

	@Test
	void stepsSayWhatIsDoneWhatIsNowAndWhatIsNotNeeded() {
		Case request = inReview();
		String page = page("coordinator", request);
		assertThat(steps(page)).containsSubsequence("Request received done", "Find risk tier done",
				"Triage request done", "Review request now", "Decide request not yet",
				"Withdrawal by the requester, at any time only if it happens");
		assertThat(steps(page)).contains("Answer question not needed").contains(name("coordinator"));
		assertThat(page).contains("data-now=\"Activity_ReviewRequest\"").containsPattern("data-done=\"[^\"]*Triage");
	}

	@Test
	void aRequesterSeesProgressButNotWhatTheOfficeWrote() {
		Case request = decided("declined");
		String page = page("requester2", request);
		assertThat(page).contains("Review request", "Triage request", "Request declined, on", "Ended: Request declined")
			.doesNotContain("Looked at by data", "What do you recommend", name("data"), name("director"),
					"What the decision tables");
		assertThat(page("data", request)).contains("Looked at by data", name("director"), "What do you recommend",
				"Proceed with conditions", "What the decision tables said");
	}

	@Test
	void whatWasAskedReachesTheRequesterAndTheirAnswerToo() {
		Case request = this.people.submit("requester2", IntakeSteps.aUseCase());
		this.people.triage(request, "ask", Map.of("question", "Which minutes?"));
		assertThat(page("requester2", request)).contains("Which minutes?", "Answer question", "Do this task");
		this.people.complete("requester2", request, "Activity_AnswerQuestion", Map.of("answer", "Those of 2025."));
		assertThat(page("requester2", request)).contains("Those of 2025.");
		assertThat(page("coordinator", request)).contains("Those of 2025.", "Ask the requester for more");
	}

	@Test
	void tablesSayWhyAndFromWhichValues() {
		assertThat(page("coordinator", inReview())).contains("Find risk tier", "Risk tier:",
				"AI inside the office, without personal information.", "What kind of AI is in it?",
				"Generative: it writes text, pictures or code", "Table intake-risk-tier, version ",
				"because it is data or AI work");
	}

	@Test
	void whatOneTableGaveIsToldInItsWordsWhereTheNextAsksForIt() {
		Case request = this.people.submit("requester2",
				IntakeSteps.aUseCase(Map.of("personalInformation", "yes", "sensitivity", "medium")));
		assertThat(page("coordinator", request)).contains("Privacy impact, ").doesNotContain("privacy-impact, ");
	}

	@Test
	void lettersSayWhatBecameOfThem() {
		Case request = decided("approved");
		assertThat(page("director", request)).contains("your request is approved", name("requester2"));
		assertThat(page("requester2", request)).contains("your request is approved");
	}

	@Test
	void aStrangerFindsNeitherPageNorModelNorNotes() {
		Case request = inReview();
		Visitor stranger = visitor("requester");
		assertThat(stranger.open("/cases/" + request.number()).statusCode()).isEqualTo(404);
		assertThat(stranger.open("/cases/" + request.number() + "/model").statusCode()).isEqualTo(404);
		assertThat(note(stranger, request, "I was here", "case").statusCode()).isEqualTo(404);
		assertThat(stranger.open("/cases/AIR-1999-0001").statusCode()).isEqualTo(404);
		assertThat(page("coordinator", request)).doesNotContain("I was here");
	}

	@Test
	void whatOneGroupAloneMayReadIsNotThereForCoordinators() {
		Case request = inReview();
		this.auditTrail.add(request.processInstanceId(), new AuditEntry(Instant.now(), "data", null, "reviewed",
				"Activity_ReviewRequest", "group:review-data", Map.of("comment", "For us alone")));
		assertThat(page("data", request)).contains("For us alone", "only for: Reviewers, data governance");
		assertThat(page("coordinator", request)).doesNotContain("For us alone", ">Reviewed<");
		assertThat(page("requester2", request)).doesNotContain("For us alone", ">Reviewed<");
	}

	@Test
	void whoStoodInIsNamedWithTheAbsent() {
		Case request = inReview();
		this.auditTrail.add(request.processInstanceId(), new AuditEntry(Instant.now(), "director", "executive",
				"decided", "Activity_DecideRequest", null, Map.of()));
		assertThat(page("coordinator", request)).contains(name("director") + " for " + name("executive"));
	}

	@Test
	void separationOfDutiesIsTheOfficesToKnow() {
		Case request = inReview();
		this.auditTrail.add(request.processInstanceId(), "data", "refused", "Activity_ReviewRequest",
				Map.of("reason", "requester"));
		assertThat(page("coordinator", request)).contains("Kept from a task by separation of duties", "the requester");
		assertThat(page("requester2", request)).doesNotContain("separation of duties");
	}

	@Test
	void itIsFrenchForWhoReadsFrench() {
		Case request = inReview();
		String page = page("requester", this.people.submit("requester", IntakeSteps.advice()));
		assertThat(page)
			.contains("lang=\"fr\"", "En attente de", "Trier la demande", "(Coordination des programmes)",
					"Qu’est-ce qui s’améliore", "Logement", "Ce qui s’est passé", "Demande soumise")
			.doesNotContain("Waiting for", "Triage request");
		assertThat(page("coordinator", request)).contains("lang=\"en\"");
	}

	@Test
	void theModelIsThatOfTheCaseInTheReadersLanguage() {
		Case request = this.people.submit("requester", IntakeSteps.advice());
		HttpResponse<String> model = visitor("requester").open("/cases/" + request.number() + "/model");
		assertThat(model.headers().firstValue("Content-Type"))
			.hasValueSatisfying(type -> assertThat(type).startsWith("application/xml"));
		assertThat(model.body()).contains("Trier la demande", "BPMNDiagram");
		assertThat(visitor("coordinator").open("/cases/" + request.number() + "/model").body())
			.contains("Triage request");
	}

	@Test
	void everyEndSaysHowItEnded() {
		assertThat(page("coordinator", decided("approved"))).contains("Request approved, on");
		Case redirected = this.people.submit("requester2", IntakeSteps.advice());
		this.people.triage(redirected, "redirect", Map.of("redirectTo", "The library", "reasons", "They know"));
		assertThat(page("requester2", redirected)).contains("Request redirected, on").doesNotContain("/withdraw");
		Case withdrawn = this.people.submit("requester2", IntakeSteps.advice());
		assertThat(page("requester2", withdrawn)).contains("/cases/" + withdrawn.number() + "/withdraw");
		visitor("requester2").submit("/", "/cases/" + withdrawn.number() + "/withdraw", Map.of("reason", "Bought"));
		assertThat(page("requester2", withdrawn)).contains("Request withdrawn, on", "Bought", "not needed",
				"ended before it was done");
	}

	@Test
	void whatWasPromisedIsThereForAllUntilTheCaseEnds() {
		Case request = decided("approved-with-conditions");
		assertThat(page("requester2", request)).contains("Request approved with conditions; 0 of 1 commitment met",
				"1. A person reads every summary.", "The work instruction", "Judged by: Reviewers, privacy");
		Commitment promised = this.steps.one(request);
		this.steps.done("requester2", promised);
		assertThat(page("requester2", request)).contains("Reported, not judged yet", "instruction.json");
		this.steps.judge("privacy", promised, Map.of("judgement", "accept"));
		assertThat(page("coordinator", request)).contains("Request approved with conditions, on", "Met",
				"Judge report");
	}

	private Case inReview() {
		Case request = this.people.submit("requester2", IntakeSteps.aUseCase());
		this.people.triage(request, "send-on", Map.of());
		return request;
	}

	private Case decided(String decision) {
		Case request = inReview();
		this.people.review("data", request, "proceed-with-conditions", Map.of("conditions", "A person reads it."));
		this.people.decide("director", request, decision, decision.equals("approved-with-conditions")
				? Map.of("conditions", List.of(CommitmentSteps.condition(Map.of()))) : Map.of());
		return request;
	}

	private HttpResponse<String> note(Visitor visitor, Case about, String text, String audience) {
		return visitor.submit("/", "/cases/" + about.number() + "/notes", Map.of("text", text, "audience", audience));
	}

	private String page(String person, Case about) {
		HttpResponse<String> page = visitor(person).open("/cases/" + about.number());
		assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
		return page.body();
	}

	/** The list of steps as text. */
	private static String steps(String page) {
		String list = page.substring(page.indexOf("<ol class=\"steps\""), page.indexOf("id=\"timeline\""));
		return list.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
	}

	private String name(String person) {
		return this.people.name(person);
	}

	private Visitor visitor(String person) {
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(person, "docket");
		return visitor;
	}

}
