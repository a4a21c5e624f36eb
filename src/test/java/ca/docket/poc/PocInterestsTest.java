package ca.docket.poc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.security.Absences;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What ties evaluators to a trial is declared before it begins. */
@DocketTest
class PocInterestsTest {

	private static final Map<String, Object> NOTHING = Map.of("interest", "no");

	@Autowired
	PocSteps people;

	@Autowired
	PocPages pages;

	@Autowired
	AuditTrail auditTrail;

	@Autowired
	ManagementService jobs;

	@Autowired
	JdbcClient jdbc;

	@Test
	void eachEvaluatorDeclaresTheirOwnInterestsAndTheDirectorKeepsOneWhoHasAny() {
		Case trial = this.people.enter(PocAnswers.charter());
		assertThat(this.people.waiting(trial)).containsOnly("Activity_DeclareInterests").hasSize(3);
		assertThatExceptionOfType(AuthorizationException.class)
			.isThrownBy(() -> this.people.complete("requester2", trial, "Activity_DeclareInterests", NOTHING));
		PocTest.refused(() -> this.people.declare("evaluator2", trial, " "), "De quoi s’agit-il?");
		this.people.declare("evaluator2", trial, "My brother works at the switchboard.");
		this.people.declareNone(trial);
		assertThat(this.people.waiting(trial)).containsExactly("Activity_JudgeInterests");
		assertThat(this.pages.form("director", this.people.task(trial, "Activity_JudgeInterests")))
			.contains("My brother works at the switchboard");
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
		Map<String, Object> charter = PocAnswers.charter();
		Case trial = this.people.enter(charter);
		this.people.declare("evaluator2", trial, "It was my idea.");
		this.people.judgeInterests("director", trial, "replace");
		assertThat(this.people.waiting(trial)).containsExactly("Activity_ReviseCharter");
		List<Map<String, Object>> others = new ArrayList<>(PocAnswers.evaluators(4));
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
		Case trial = this.people.enter(PocAnswers.charter());
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
		Case trial = this.people.enter(PocAnswers.evaluatedByDirector());
		this.people.declare("evaluator1", trial, "I know the lead well.");
		assertThatExceptionOfType(AuthorizationException.class)
			.isThrownBy(() -> this.people.judgeInterests("director", trial, "keep"));
		this.people.judgeInterests("executive", trial, "keep");
		this.people.declareNone(trial);
		assertThat(this.people.waiting(trial)).containsExactly("Activity_ApproveCharter");
	}

	@Test
	void nobodyDeclaresTheInterestsOfAnAbsentEvaluator() {
		Absences absences = new Absences(this.jdbc);
		absences.add("evaluator1", "evaluator3", 0, 1, "poc");
		try {
			Case trial = this.people.enter(PocAnswers.charter());
			String task = this.people.own("evaluator1", trial, "Activity_DeclareInterests").getId();
			for (String other : List.of("evaluator3", "admin")) {
				Visitor visitor = this.pages.signedIn(other);
				visitor.open("/camunda/app/tasklist/default/");
				assertThat(visitor
					.callPost("/camunda/api/engine/engine/default/task/" + task + "/complete",
							"{\"variables\":{\"interest\":{\"value\":\"no\"}}}")
					.body()).contains("Only the person who has this task");
			}
			this.people.declareNone(trial);
			assertThat(this.people.waiting(trial)).containsExactly("Activity_ApproveCharter");
		}
		finally {
			absences.clear();
		}
	}

}
