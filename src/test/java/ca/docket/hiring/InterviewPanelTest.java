package ca.docket.hiring;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.engine.api.ApiClient;
import ca.docket.engine.api.ApiClient.Answer;
import ca.docket.engine.sealed.SealedRound;
import ca.docket.hiring.AreaChoices.Candidate;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** The members of a panel score interviews unseen by each other, and then together. */
@DocketTest
class InterviewPanelTest {

	private static final String SCORE = "Activity_ScoreInterviews";

	private static final String CLOSE = "Activity_CloseInterviewScoring";

	private static final String AGREE = "Activity_AgreeOnScores";

	@Autowired
	HiringSteps steps;

	@Autowired
	ApplicantSteps applicants;

	@Autowired
	ScreeningSteps screening;

	@Autowired
	AreaChoices choices;

	@Autowired
	PanelScores scores;

	@Autowired
	SealedRound rounds;

	@Autowired
	AuditTrail auditTrail;

	@Autowired
	TaskService tasks;

	@LocalServerPort
	int port;

	@Test
	void eachScoresAloneAndThePanelAgreesOnWhatDiffers() {
		Case competition = invited("Ada One", "Bea Two");
		score("screener1", competition, "Ada One", "3", "2");
		score("screener1", competition, "Bea Two", "1", "1");
		assertThat(this.steps.waitsUntil(this.applicants.part(competition, "Ada One"), "Event_AnswerDue"))
			.as("the 45 days run from the interview, however long the panel takes")
			.isEqualTo(LocalDate.of(2026, 11, 2).plusDays(45));
		this.steps.complete("screener1", competition, SCORE, Map.of());
		score("requester2", competition, "Ada One", "3", "0");
		score("requester2", competition, "Bea Two", "1", "1");
		this.steps.complete("requester2", competition, SCORE, Map.of());
		assertThat(scoredOnRecord(competition, "Ada One")).as("sealed until the last").isEmpty();
		assertThatIllegalStateException().isThrownBy(() -> this.scores.all(competition.number(), 1));
		assertThat(this.screening
			.save("manager", competition, SCORE, this.applicants.number(competition, "Ada One"),
					Map.of("scoring", "yes", "interviewedOn", "2199-11-02", "required1", "3", "required2", "3",
							"asset1", "3", "note", "Tomorrow."))
			.body()).as("of an interview to come").contains("entrevue");
		score("manager", competition, "Ada One", "3", "1");
		this.screening.choose("manager", competition, SCORE, "Bea Two", Map.of("scoring", "absent"));
		this.steps.complete("manager", competition, SCORE, Map.of());
		assertThat(scoredOnRecord(competition, "Ada One")).extracting(AuditEntry::person)
			.containsExactlyInAnyOrder("manager", "requester2", "screener1");
		String page = page("manager", competition, AGREE);
		assertThat(page).contains("By what was said.");
		assertThat(score(competition, "Ada One")).as("nobody agreed").isEqualTo("");
		assertThat(score(competition, "Bea Two")).as("all who scored say the same").isEqualTo("5");
		assertThat(refused("manager", competition, AGREE)).as("Ada One is not agreed on").isTrue();
		this.screening.choose("manager", competition, AGREE, "Ada One",
				Map.of("required1", "3", "required2", "none", "asset1", "1", "note", "Two of three."));
		this.steps.complete("manager", competition, AGREE, Map.of());
		assertThat(score(competition, "Ada One")).isEqualTo("6");
		assertThat(page("manager", competition, "Activity_DecideOffers")).contains("2026-11-02");
	}

	@Test
	void theManagerClosesTheScoringAndNobodyScoresAfterwards() {
		Case competition = invited("Ada One");
		score("screener1", competition, "Ada One", "2", "2");
		String list = "/work/" + this.steps.task("screener1", competition, SCORE);
		assertThat(page("manager", competition, SCORE)).doesNotContain("By what was said.");
		this.steps.complete("manager", competition, CLOSE, Map.of("closeReason", "The others are ill."));
		assertThat(this.steps.visitor("screener1").open(list).statusCode()).isEqualTo(404);
		assertThat(this.scores.keep(choice(competition, "Ada One"), competition.number(), "screener1", Map.of()))
			.contains("sealed.closed");
		assertThat(score(competition, "Ada One")).as("what was saved counts").isEqualTo("10");
		this.steps.complete("manager", competition, AGREE, Map.of());
		assertThat(this.steps.open(competition)).containsExactly("Activity_DecideOffers");
	}

	@Test
	void nobodyReadsAColleaguesScoresOrHandsInForThem() {
		Case competition = invited("Ada One");
		score("screener1", competition, "Ada One", "2", "2");
		String task = this.steps.task("screener1", competition, SCORE);
		for (String other : List.of("requester2", "manager", "hr", "admin")) {
			HttpResponse<String> page = this.steps.visitor(other).open("/work/" + task);
			assertThat(page.statusCode()).as(other).isBetween(400, 499);
			assertThat(page.body()).as(other).doesNotContain("By what was said.");
			assertThat(
					this.steps.visitor(other).open("/cases/" + this.applicants.number(competition, "Ada One")).body())
				.as(other)
				.doesNotContain("By what was said.");
		}
		ApiClient operator = ApiClient.program(this.port, "admin");
		for (String[] command : List
			.of(new String[] { "POST", "/task/%s/assignee".formatted(task), "{'userId':'admin'}" },
					new String[] { "POST", "/task/%s/complete".formatted(task), "{}" },
					new String[] { "PUT", "/task/%s/variables/interviewer".formatted(task), "{'value':'admin'}" },
					new String[] { "POST",
							"/process-instance/%s/modification".formatted(competition.processInstanceId()),
							"{'instructions':[{'type':'cancel','activityId':'Activity_ScoreAlone'}]}" })) {
			Answer answer = operator.call(command[0], command[1], command[2].replace('\'', '"'));
			assertThat(answer.status()).as(command[1] + answer.body()).isBetween(400, 499);
		}
		assertThat(this.steps.task("screener1", competition, SCORE)).isEqualTo(task);
		assertThatIllegalStateException().isThrownBy(() -> this.scores.all(competition.number(), 1))
			.withMessageContaining("sealed");
		assertThat(this.scores.keep(choice(competition, "Ada One"), competition.number(), "screener3", Map.of()))
			.as("of somebody without a seat")
			.contains("sealed.no-seat");
	}

	@Test
	void whoKnowsAPersonDoesNotScoreThem() {
		Case competition = invited("Ada One");
		this.screening.choose("requester2", competition, SCORE, "Ada One", Map.of("scoring", "knows"));
		this.steps.complete("requester2", competition, SCORE, Map.of());
		score("screener1", competition, "Ada One", "2", "2");
		this.steps.complete("screener1", competition, SCORE, Map.of());
		score("manager", competition, "Ada One", "2", "2");
		this.steps.complete("manager", competition, SCORE, Map.of());
		assertThat(score(competition, "Ada One")).isEqualTo("10");
	}

	@Test
	void eachAreaHasARoundOfItsOwn() {
		Map<String, Object> posting = SamplePosting.answers();
		posting.put("areas", List.of(area("Data"), area("Web")));
		Case competition = this.screening.screened(posting, "Ada One");
		for (int area = 0; area < 2; area++) {
			this.screening.choose("manager", competition, "Activity_DecideShortList", "Ada One", SelectionTest.YES);
			this.steps.complete("manager", competition, "Activity_DecideShortList", Map.of());
		}
		String closed = this.steps.task("manager", competition, CLOSE);
		int area = Integer.parseInt((String) this.tasks.getVariable(closed, "area"));
		this.steps.complete("manager", competition, CLOSE, Map.of("closeReason", "Nobody else has time."));
		assertThat(this.rounds.of(competition.number(), PanelScores.subject(area))).allMatch(round -> !round.isOpen());
		assertThat(this.rounds.of(competition.number(), PanelScores.subject(3 - area)))
			.allMatch(round -> round.isOpen() && round.endedBy() == null);
		score("screener1", competition, "Ada One", "1", "1");
		for (String person : List.of("screener1", "requester2", "manager")) {
			if (!person.equals("screener1")) {
				this.screening.choose(person, competition, SCORE, "Ada One", Map.of("scoring", "absent"));
			}
			this.steps.complete(person, competition, SCORE, Map.of());
		}
		assertThat(this.rounds.of(competition.number(), PanelScores.subject(3 - area)))
			.allMatch(round -> !round.isOpen() && round.endedBy() == null);
	}

	private static Map<String, Object> area(String name) {
		return Map.of("area", name, "areaManager", "manager", "areaPanel", "screener1 | requester2", "openings", 1);
	}

	/** All of them, to interviews with a panel of three. */
	private Case invited(String... people) {
		Map<String, Object> posting = SamplePosting.answers();
		posting.put("areas", List.of(area("Data")));
		Case competition = this.screening.screened(posting, people);
		for (String person : people) {
			this.screening.choose("manager", competition, "Activity_DecideShortList", person, SelectionTest.YES);
		}
		this.steps.complete("manager", competition, "Activity_DecideShortList", Map.of());
		return competition;
	}

	private void score(String member, Case competition, String person, String required, String asset) {
		Map<String, String> said = new HashMap<>(Map.of("scoring", "yes", "interviewedOn", "2026-11-02", "required1",
				required, "required2", required, "asset1", asset));
		said.put("note", "By what was said.");
		assertThat(this.screening.save(member, competition, SCORE, this.applicants.number(competition, person), said)
			.statusCode()).isLessThan(400);
	}

	private boolean refused(String person, Case competition, String activity) {
		try {
			this.steps.complete(person, competition, activity, Map.of());
			return false;
		}
		catch (RuntimeException ex) {
			return true;
		}
	}

	private String page(String person, Case competition, String activity) {
		return this.steps.visitor(person)
			.open("/work/" + this.steps.task(person, competition, activity) + "?show=all")
			.body();
	}

	private List<AuditEntry> scoredOnRecord(Case competition, String person) {
		return this.auditTrail.of(this.applicants.part(competition, person).processInstanceId(), "interview-scored");
	}

	private Choice choice(Case competition, String person) {
		return candidate(competition, person).choice();
	}

	private String score(Case competition, String person) {
		Candidate one = candidate(competition, person);
		return (one.interviewScore() != null) ? one.interviewScore().toPlainString() : "";
	}

	private Candidate candidate(Case competition, String person) {
		return this.choices.of(competition.number(), 1)
			.stream()
			.filter(one -> one.application().name().equals(person))
			.findFirst()
			.orElseThrow();
	}

}
