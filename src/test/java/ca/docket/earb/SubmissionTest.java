package ca.docket.earb;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import ca.docket.casefile.DecisionLog;
import ca.docket.casefile.LoggedDecision;
import ca.docket.casefile.words.AnswerWords;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How a submission begins, is filled in, returned, and sent to a stricter path. */
@DocketTest
class SubmissionTest {

	private static final String COMPLETE = "Activity_CompleteSubmission";

	@Autowired
	EarbSteps people;

	@Autowired
	AnswerWords answers;

	@Autowired
	DecisionLog decisionLog;

	@Autowired
	Directory directory;

	@Autowired
	FormService forms;

	@Autowired
	RuntimeService runtime;

	@Autowired
	HistoryService history;

	@Test
	void whatAnApprovedRequestSaysIsFilledIn() {
		Case solution = this.people.request(approvedRequest());
		assertThat(solution.submitter()).isEqualTo("requester");
		assertThat(solution.title()).isEqualTo("Assistant pour les permis");
		assertThat(solution.division()).isEqualTo("licensing");
		assertThat(this.people.lastLetter(solution).language()).isEqualTo("fr");
		VariableMap form = form(solution);
		assertThat(form).containsEntry("sponsor", "sponsor@example.org")
			.containsEntry("description", "L’attente est longue.\n\nLes gens obtiennent une réponse.")
			.containsEntry("hosting", "cloud-canada")
			.containsEntry("personalInformation", "yes")
			.containsEntry("costBand", "50k-250k")
			.containsEntry("wantedBy", "2027-04-01");
		assertThat(this.runtime.getVariables(solution.processInstanceId()).keySet()).doesNotContain("title", "problem",
				"benefit", "sponsor", "aiKind");
	}

	@Test
	void theTierOfTheRequestCountsInTheTable() {
		Map<String, Object> request = approvedRequest();
		request.put("tier", 4);
		Case solution = this.people.request(request);
		this.people.attachOverview(solution);
		this.people.complete("requester", solution, COMPLETE, EarbSteps.small());
		assertThat(rules(solution, "earb-path")).containsExactly(List.of("highest-tier"));
	}

	@Test
	void aMessageThatSaysLittleStillBeginsACase() {
		Case solution = this.people.request(Map.of("requester", "requester2", "origin", "AIR-2026-0001"));
		assertThat(solution.title()).isEqualTo("AIR-2026-0001");
		assertThat(solution.division()).isNull();
		assertThat(this.people.lastLetter(solution).language()).isEqualTo("en");
		this.people.attachOverview(solution);
		this.people.complete("requester2", solution, COMPLETE, EarbSteps.small());
		assertThat(this.people.waiting(solution)).containsExactly("Activity_CheckCompleteness");
	}

	@Test
	void aReturnedSubmissionComesBackWithWhatIsMissingAndAllThatWasSaid() {
		Case solution = this.people.submit("requester2", EarbSteps.small());
		this.people.check(solution, "return", Map.of("missing", "Who runs it\nat night?"));
		assertThat(this.people.lastLetter(solution)).satisfies(letter -> {
			assertThat(letter.template()).isEqualTo("earb-returned");
			assertThat(letter.html()).contains("Who runs it", "at night?");
		});
		assertThat(form(solution).get("said").toString()).contains("Who runs it", "at night?");
		assertThat(form(solution)).containsEntry("timeline", "A trial in March.");
		Map<String, Object> again = EarbSteps.small();
		again.putAll(Map.of("newTechnology", "yes", "technology", "A robot"));
		this.people.complete("requester2", solution, COMPLETE, again);
		assertThat(rules(solution, "earb-path")).containsExactly(List.of("small-and-known"), List.of("new-technology"));
		assertThat(this.people.story(solution)).containsExactly("requester2 submitted", "requester2 submitted",
				"coordinator checked", "coordinator asked", "requester2 submitted");
		assertThat(this.answers.submitted(solution, Locale.ENGLISH)).extracting(fact -> fact.value())
			.contains("A robot");
	}

	@Test
	void aCoordinatorSendsItToAStricterPathWithAReasonAndItStaysThere() {
		Case solution = this.people.submit("requester2", EarbSteps.small());
		this.people.check(solution, "stricter",
				Map.of("stricterPath", "expedited", "pathReason", "Every pool depends on it."));
		assertThat(this.people.waiting(solution)).containsExactly("Activity_CheckCompleteness");
		this.people.check(solution, "return", Map.of("missing", "The address of the page"));
		this.people.complete("requester2", solution, COMPLETE, EarbSteps.small());
		assertThat(rules(solution, "earb-path")).containsExactly(List.of("small-and-known"),
				List.of("coordinator-set-expedited"), List.of("coordinator-set-expedited"));
		assertThat(this.people.shown("coordinator", solution, "Activity_CheckCompleteness").get("said").toString())
			.contains("Every pool depends on it", "The address of the page");
	}

	@Test
	void aLaxerPathIsNotToBeHad() {
		Map<String, Object> exceptional = EarbSteps.small();
		exceptional.putAll(Map.of("exception", "yes", "exceptions", "No backup"));
		Case solution = this.people.submit("requester2", exceptional);
		this.people.check(solution, "stricter", Map.of("stricterPath", "expedited", "pathReason", "It is small."));
		assertThat(rules(solution, "earb-path")).containsExactly(List.of("exception-asked"),
				List.of("exception-asked"));
		assertThatThrownBy(() -> this.people.check(solution, "stricter",
				Map.of("stricterPath", "exempt", "pathReason", "It is small.")))
			.hasMessageContaining("To which path?");
	}

	@Test
	void badAnswersAreRefusedWithASentenceAndNothingIsLost() {
		Case solution = this.people.begin("requester2", "Opening hours of pools");
		this.people.attachOverview(solution);
		assertRefused(solution, "sponsor", "a@example.org, b@example.org", "Email of the sponsor");
		assertRefused(solution, "wantedBy", "2026-13-45", "go live");
		assertRefused(solution, "technology", "A robot", "Which technology");
		assertRefused(solution, "path", "exempt", "path");
		assertRefused(solution, "timeline", "x".repeat(2001), "The timeline");
	}

	@Test
	void nobodyChecksOrAssessesTheirOwnSubmission() {
		this.directory.write(new Person("architect3", "Ada", "Architect", "architect3@example.org", Locale.ENGLISH),
				List.of("staff", "coordinators", "architects-application", "architects-security"));
		Case solution = this.people.submit("architect3", EarbSteps.middling());
		assertThatThrownBy(() -> this.people.complete("architect3", solution, "Activity_CheckCompleteness",
				Map.of("check", "go-on")))
			.isInstanceOf(RuntimeException.class);
		this.people.check(solution, "go-on", Map.of());
		Task layer = this.people.task(solution, "Activity_AssessLayer");
		assertThatThrownBy(() -> this.people.assess("architect3", layer, Map.of()))
			.isInstanceOf(RuntimeException.class);
		assertThat(this.people.story(solution)).containsExactly("architect3 submitted", "architect3 submitted",
				"architect3 refused", "coordinator checked", "architect3 refused");
	}

	@Test
	void aStrangerFindsNoTaskOfIt() {
		Case solution = this.people.submit("requester2", EarbSteps.small());
		Task check = this.people.task(solution, "Activity_CheckCompleteness");
		for (String stranger : List.of("requester", "requester2", "privacy", "architect", "member1")) {
			assertThatThrownBy(() -> this.people.complete(stranger, check, Map.of("check", "go-on"))).as(stranger)
				.isInstanceOf(RuntimeException.class);
		}
		assertThat(this.people.waiting(solution)).containsExactly("Activity_CheckCompleteness");
	}

	@Test
	void whatIsSaidInWordsDoesNotStayInTheEngine() {
		Case solution = this.people.submit("requester2", EarbSteps.middling());
		this.people.check(solution, "go-on", Map.of());
		this.people.assessAll(solution);
		assertThat(this.history.createHistoricVariableInstanceQuery()
			.processInstanceId(solution.processInstanceId())
			.list()).extracting(variable -> String.valueOf(variable.getValue()))
			.contains("250k-1m")
			.noneMatch(value -> value.contains("pool") || value.contains("March") || value.contains("sound"));
	}

	private void assertRefused(Case solution, String field, String value, String sentence) {
		Map<String, Object> submission = EarbSteps.small();
		submission.put(field, value);
		assertThatThrownBy(() -> this.people.complete("requester2", solution, COMPLETE, submission))
			.hasMessageContaining(sentence);
		assertThat(this.people.waiting(solution)).containsExactly(COMPLETE);
	}

	private static Map<String, Object> approvedRequest() {
		return new HashMap<>(Map.ofEntries(Map.entry("origin", "AIR-2026-0001"), Map.entry("requester", "requester"),
				Map.entry("title", "Assistant pour les permis"), Map.entry("division", "licensing"),
				Map.entry("sponsor", "sponsor@example.org"), Map.entry("language", "fr"),
				Map.entry("problem", "L’attente est longue."), Map.entry("benefit", "Les gens obtiennent une réponse."),
				Map.entry("costBand", "50k-250k"), Map.entry("hosting", "cloud-canada"),
				Map.entry("personalInformation", "yes"), Map.entry("aiKind", "generative"),
				Map.entry("wantedBy", "2027-04-01"), Map.entry("tier", 2)));
	}

	/** What the browser gets for the submission form. */
	private VariableMap form(Case solution) {
		return this.people.as(solution.submitter(),
				() -> this.forms.getTaskFormVariables(this.people.task(solution, COMPLETE).getId()));
	}

	private List<List<String>> rules(Case solution, String table) {
		return this.decisionLog.of(solution.processInstanceId())
			.stream()
			.filter(logged -> logged.decision().equals(table))
			.map(LoggedDecision::rules)
			.toList();
	}

}
