package ca.docket.poc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a charter must say, who signs and approves it, and what is refused. */
@DocketTest
class PocCharterTest {

	private static final Map<String, Object> NOTHING = Map.of("interest", "no");

	@Autowired
	PocSteps people;

	@Autowired
	AuditTrail auditTrail;

	@Autowired
	TaskService tasks;

	@Autowired
	ManagementService jobs;

	@LocalServerPort
	int port;

	@Test
	void aCharterThatIsRefusedStartsNothing() {
		Case trial = this.people.propose(PocSteps.charter());
		this.people.judge(trial, "refuse");
		assertThat(this.people.outcome(trial)).isEqualTo("not-started");
		assertThat(this.people.letters(trial)).contains("poc-not-started coordinator");
	}

	@Test
	void aCharterIsSignedRevisedAndApprovedByWhomTheTablesName() {
		Map<String, Object> charter = PocSteps.charter();
		charter.putAll(Map.of("dataUsed", "personal", "budget", 300000));
		Case trial = this.people.propose(charter);
		assertThat(this.people.waiting(trial)).containsExactly("Activity_SignCharter", "Activity_SignCharter");
		this.people.complete("privacy", trial, "Activity_SignCharter", Map.of("signature", "sign"));
		this.people.complete("security", trial, "Activity_SignCharter",
				Map.of("signature", "object", "concerns", "Who has the keys?"));
		assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> this.people.judge(trial, "approve"));
		this.people.complete("executive", trial, "Activity_ApproveCharter",
				Map.of("charter", "return", "charterReasons", "Say who has the keys."));
		charter.put("budget", 30000);
		charter.put("dataUsed", "synthetic");
		this.people.complete("requester2", trial, "Activity_ReviseCharter", charter);
		this.people.declareNone(trial);
		this.people.judge(trial, "approve");
		assertThat(this.people.waiting(trial)).containsExactly("Activity_CheckIn");
	}

	@Test
	void eachEvaluatorDeclaresTheirOwnInterestsAndTheDirectorKeepsOneWhoHasAny() {
		Case trial = this.people.enter(PocSteps.charter());
		assertThat(this.people.waiting(trial)).containsOnly("Activity_DeclareInterests").hasSize(3);
		assertThatExceptionOfType(AuthorizationException.class)
			.isThrownBy(() -> this.people.complete("requester2", trial, "Activity_DeclareInterests", NOTHING));
		PocTest.refused(() -> this.people.declare("evaluator2", trial, " "), "De quoi s’agit-il?");
		this.people.declare("evaluator2", trial, "My brother works at the switchboard.");
		this.people.declareNone(trial);
		assertThat(this.people.waiting(trial)).containsExactly("Activity_JudgeInterests");
		assertThat(form("director", trial, "Activity_JudgeInterests")).contains("My brother works at the switchboard");
		this.people.judgeInterests("director", trial, "keep");
		assertThat(this.people.waiting(trial)).containsExactly("Activity_ApproveCharter");
		assertThat(this.people.record(trial)).contains("evaluator1 interests-declared", "evaluator2 interests-declared",
				"evaluator3 interests-declared", "director interests-judged");
		assertThat(this.auditTrail.latest(trial.processInstanceId(), "interests-judged").orElseThrow().answers())
			.containsEntry("evaluator", "evaluator2")
			.containsEntry("evaluatorDecision", "keep");
		assertThat(this.auditTrail.of(trial.processInstanceId(), "interests-declared")).extracting(AuditEntry::audience)
			.containsOnly("group:coordinators,directors,executives");
	}

	@Test
	void inThePlaceOfWhoHasAnInterestTheLeadNamesAnotherWhoDeclaresToo() {
		Map<String, Object> charter = PocSteps.charter();
		Case trial = this.people.enter(charter);
		this.people.declare("evaluator2", trial, "It was my idea.");
		this.people.judgeInterests("director", trial, "replace");
		assertThat(this.people.waiting(trial)).containsExactly("Activity_ReviseCharter");
		List<Map<String, Object>> others = new ArrayList<>(PocSteps.evaluators(4));
		others.remove(1);
		charter.put("evaluators", others);
		this.people.complete("requester2", trial, "Activity_ReviseCharter", charter);
		assertThat(this.people.own("data", trial, "Activity_DeclareInterests")).isNotNull();
		this.people.declareNone(trial);
		this.people.judge(trial, "approve");
		assertThat(this.people.variable(trial, "trialEvaluators"))
			.isEqualTo(List.of("evaluator1", "evaluator3", "data"));
	}

	@Test
	void whoDeclaresNothingInTimeDoesNotEvaluate() {
		Case trial = this.people.enter(PocSteps.charter());
		this.jobs.executeJob(this.jobs.createJobQuery()
			.processInstanceId(trial.processInstanceId())
			.activityId("Event_InterestsNotDeclared")
			.list()
			.get(0)
			.getId());
		assertThat(this.people.waiting(trial)).containsExactly("Activity_ReviseCharter");
	}

	@Test
	void noEvaluatorDecidesAboutAnEvaluator() {
		Map<String, Object> charter = PocSteps.charter();
		List<Map<String, Object>> evaluators = new ArrayList<>(PocSteps.evaluators(2));
		evaluators.add(Map.of("evaluator", "director"));
		charter.put("evaluators", evaluators);
		Case trial = this.people.enter(charter);
		this.people.declare("evaluator1", trial, "I know the lead well.");
		assertThatExceptionOfType(AuthorizationException.class)
			.isThrownBy(() -> this.people.judgeInterests("director", trial, "keep"));
		this.people.judgeInterests("executive", trial, "keep");
		this.people.declareNone(trial);
		assertThat(this.people.waiting(trial)).containsExactly("Activity_ApproveCharter");
	}

	private String form(String person, Case trial, String activity) {
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(person, "docket");
		String task = this.tasks.createTaskQuery()
			.processInstanceId(trial.processInstanceId())
			.taskDefinitionKey(activity)
			.singleResult()
			.getId();
		return visitor.call("/camunda/api/engine/engine/default/task/%s/form-variables".formatted(task)).body();
	}

	@Test
	void aBaselineHasADayThatIsPast() {
		Map<String, Object> metric = PocSteps.waiting();
		Map<String, Object> charter = PocSteps.charter();
		charter.put("metrics", List.of(metric));
		metric.put("baselineOn", "2031-01-01");
		PocTest.refused(() -> this.people.propose(charter), "measured on 2031-01-01 yet");
		for (String noDay : List.of("last October", "2026-13-45", "")) {
			metric.put("baselineOn", noDay);
			PocTest.refused(() -> this.people.propose(charter), "Date of the baseline");
		}
	}

	@Test
	void whoSponsorsATrialOrWorksOnItNeitherApprovesNorDecidesIt() {
		for (Map<String, Object> part : List.of(Map.<String, Object>of("sponsor", "director@example.org"),
				Map.<String, Object>of("team", List.of(Map.of("member", "director"))))) {
			Map<String, Object> charter = PocSteps.charter();
			charter.putAll(part);
			Case trial = this.people.propose(charter);
			assertThatExceptionOfType(AuthorizationException.class)
				.isThrownBy(() -> this.people.judge(trial, "approve"));
			assertThat(this.people.waiting(trial)).containsExactly("Activity_ApproveCharter");
		}
	}

	@Test
	void aCharterThatCannotBeJudgedIsRefusedWithSentences() {
		Map<String, Object> charter = PocSteps.charter();
		Map<String, Object> guard = PocSteps.metric("Wrong answers", "guard", 4, 2, 2);
		charter.put("metrics", List.of(guard));
		charter.put("sponsor", "requester2@example.org");
		charter.put("evaluators", List.of(Map.of("evaluator", "requester2")));
		PocTest.refused(() -> this.people.propose(charter), "at least one metric that must reach",
				"“Wrong answers” needs", "two people", "three to five", "requester2 leads or sponsors");
		guard.putAll(Map.of("success", 1));
		guard.keySet().removeAll(List.of("baseline", "baselineOn"));
		charter.put("metrics", List.of(PocSteps.waiting(), guard));
		PocTest.refused(() -> this.people.propose(charter), "needs a baseline");
		Map<String, Object> stranger = PocSteps.charter();
		stranger.put("lead", "nobody@example.org");
		PocTest.refused(() -> this.people.propose(stranger), "nobody@example.org");
	}

	@Test
	void whatTheVendorAloneWouldMeasureIsRefusedWithASentence() {
		Map<String, Object> metric = PocSteps.waiting();
		metric.put("measuredBy", "vendor");
		Map<String, Object> charter = PocSteps.charter();
		charter.put("metrics", List.of(metric));
		PocTest.refused(() -> this.people.propose(charter), "Who measures it?");
		metric.put("measuredBy", "with-vendor");
		metric.keySet().removeAll(List.of("baseline", "baselineOn"));
		metric.put("baselineSource", "None is possible: nobody has waited for it so far.");
		assertThat(this.people.waiting(this.people.propose(charter))).containsExactly("Activity_ApproveCharter");
	}

	@Test
	void aCharterThatEndsBeforeItBeginsOrSendsItsOwnTeamToEvaluateIsRefused() {
		Map<String, Object> charter = new HashMap<>(PocSteps.charter());
		charter.put("endsOn", "2026-10-01");
		charter.put("team", List.of(Map.of("member", "evaluator2")));
		PocTest.refused(() -> this.people.propose(charter), "before it begins", "evaluator2 leads or sponsors");
		charter.put("endsOn", "2027-10-01");
		PocTest.refused(() -> this.people.propose(charter), "choose from 30 to 90");
	}

}
