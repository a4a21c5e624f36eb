package ca.docket.poc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.demo.DemoCases;
import ca.docket.casefile.documents.Filing;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the people of a trial do in tests: as themselves, through the forms. */
@Component
class PocSteps {

	private final DemoCases people;

	private final Cases cases;

	private final AuditTrail auditTrail;

	private final TaskService tasks;

	private final Filing filing;

	private final JdbcClient jdbc;

	PocSteps(DemoCases people, Cases cases, AuditTrail auditTrail, TaskService tasks, Filing filing, JdbcClient jdbc) {
		this.people = people;
		this.cases = cases;
		this.auditTrail = auditTrail;
		this.tasks = tasks;
		this.filing = filing;
		this.jdbc = jdbc;
	}

	/** A trial whose evaluators have still to declare their interests. */
	Case enter(Map<String, Object> charter) {
		return this.people.begin("poc", "coordinator", charter);
	}

	/** A trial in whose charter no evaluator has an interest. */
	Case propose(Map<String, Object> charter) {
		Case trial = enter(charter);
		declareNone(trial);
		return trial;
	}

	/** By all who have still to declare. */
	void declareNone(Case trial) {
		this.people.tasks(trial, "Activity_DeclareInterests")
			.forEach(task -> this.people.complete(task.getAssignee(), task, Map.of("interest", "no")));
	}

	void declare(String person, Case trial, String interests) {
		this.people.complete(person, own(person, trial, "Activity_DeclareInterests"),
				Map.of("interest", "yes", "interests", interests));
	}

	void judgeInterests(String person, Case trial, String decision) {
		complete(person, trial, "Activity_JudgeInterests",
				Map.of("evaluatorDecision", decision, "evaluatorReasons", "Looked at what ties them."));
	}

	/** A trial whose charter is approved. */
	Case begun() {
		Case trial = propose(PocAnswers.charter());
		judge(trial, "approve");
		return trial;
	}

	/** Of a charter that uses personal information. */
	void signAndApprove(Case trial) {
		for (String person : List.of("privacy", "security")) {
			complete(person, trial, "Activity_SignCharter", Map.of("signature", "sign"));
		}
		judge(trial, "approve");
	}

	void judge(Case trial, String charter) {
		complete("director", trial, "Activity_ApproveCharter", Map.of("charter", charter, "charterReasons", "Good."));
	}

	void checkIn(Case trial, String next, List<Map<String, Object>> values) {
		checkIn(trial, next, values, Map.of());
	}

	void checkIn(Case trial, String next, List<Map<String, Object>> values, Map<String, Object> more) {
		Map<String, Object> answers = new HashMap<>(
				Map.of("values", values, "spent", 0, "committed", 0, "harm", "no", "next", next));
		answers.putAll(more);
		report(trial, "Activity_CheckIn", answers);
		if (next.equals("evaluate")) {
			checkResults(trial, Map.of("results", "accept"));
		}
	}

	/** What is spent in all, as a payment whose invoice is filed. */
	void report(Case trial, String activity, Map<String, Object> said) {
		Map<String, Object> answers = new HashMap<>(said);
		Number spent = (Number) answers.remove("spent");
		if (spent.doubleValue() != 0) {
			answers.put("spending", List.of(PocAnswers.payment(spent)));
			fileInvoice(trial, activity);
		}
		if (((Number) answers.get("committed")).doubleValue() > 0) {
			answers.put("orders", "Order 5 of 2 November.");
		}
		complete("requester2", trial, activity, answers);
	}

	void fileInvoice(Case trial, String activity) {
		this.filing.evidence(trial.number(), "invoice.pdf", task(trial, activity), new byte[] { 1 });
	}

	/** By the coordinator who entered the charter: they take the task like any other. */
	void checkResults(Case trial, Map<String, Object> answers) {
		this.people.complete("coordinator", this.people.claimed("coordinator", trial, "Activity_CheckResults"),
				answers);
	}

	/** Measured, with nothing worse than before. */
	Case measured(Number waiting) {
		Case trial = begun();
		checkIn(trial, "evaluate", List.of(PocAnswers.value(1, waiting, 120), PocAnswers.value(2, 4, 120)));
		return trial;
	}

	void score(String person, Case trial, int level) {
		this.people.complete(person, own(person, trial, "Activity_ScoreEvidence"), PocAnswers.scores(level));
	}

	void revise(String person, Case trial, Integer level) {
		this.people.complete(person, own(person, trial, "Activity_ReviseScores"), PocAnswers.revision(level));
	}

	Task own(String person, Case trial, String activity) {
		return this.people.tasks(trial, activity)
			.stream()
			.filter(each -> person.equals(each.getAssignee()))
			.findFirst()
			.orElseThrow();
	}

	/** The lead asks for a change, with what a form holds and what is to differ. */
	void change(Case trial, Map<String, Object> other) {
		checkIn(trial, "change", List.of());
		Map<String, Object> answers = new HashMap<>(PocAnswers.charter());
		answers.keySet().retainAll(List.of("metrics", "endsOn", "budget"));
		answers.putAll(Map.of("changeReason", "The log counts otherwise.", "impactBudget", "None.", "impactTime",
				"None.", "impactMetrics", "Earlier values can be compared."));
		answers.putAll(other);
		complete("requester2", trial, "Activity_RequestChange", answers);
	}

	void decideChange(String person, Case trial, String decision) {
		complete(person, trial, "Activity_JudgeChange",
				Map.of("changeDecision", decision, "changeDecisionReasons", "Looked at both versions."));
	}

	/** A trial that waits for its decision. */
	Case evaluated(Number waiting, int level) {
		Case trial = measured(waiting);
		evaluate(trial, level);
		return trial;
	}

	void evaluate(Case trial, int level) {
		List.of("evaluator1", "evaluator2", "evaluator3").forEach(person -> score(person, trial, level));
		lessons(trial);
	}

	void lessons(Case trial) {
		lessons(trial, 0, 0);
	}

	void lessons(Case trial, Number spent, Number committed) {
		report(trial, "Activity_WriteLessons",
				Map.of("lessons", "Short summaries are read.", "spent", spent, "committed", committed));
	}

	void earlyLessons(Case trial) {
		report(trial, "Activity_WriteEarlyLessons", Map.of("lessons", "Ask sooner.", "spent", 0, "committed", 0));
	}

	void decide(Case trial, String decision) {
		decide("director", trial, decision);
	}

	void decide(String person, Case trial, String decision) {
		complete(person, trial, "Activity_DecideTrial", PocAnswers.decision(decision));
	}

	/** The director, with a new budget unless it is stopped. */
	void decideBudget(Case trial, String decision, Integer budget) {
		Map<String, Object> answers = new HashMap<>(Map.of("budgetDecision", decision));
		answers.putAll((budget != null)
				? Map.of("newBudget", budget, "budgetSource", "The reserve", "budgetReasons", "It is nearly done.")
				: Map.of("earlyReasons", "It costs too much."));
		complete("director", trial, "Activity_DecideBudget", answers);
	}

	void complete(String person, Case trial, String activity, Map<String, Object> answers) {
		this.people.complete(person, task(trial, activity), answers);
	}

	Task task(Case trial, String activity) {
		return this.people.tasks(trial, activity).get(0);
	}

	/** The activities that have an open task. */
	List<String> waiting(Case trial) {
		return open(trial).stream().map(Task::getTaskDefinitionKey).sorted().toList();
	}

	Object variable(Case trial, String name) {
		return this.tasks.getVariable(open(trial).get(0).getId(), name);
	}

	private List<Task> open(Case trial) {
		return this.tasks.createTaskQuery().processInstanceId(trial.processInstanceId()).list();
	}

	String outcome(Case trial) {
		return this.cases.find(trial.number()).orElseThrow().outcome();
	}

	List<String> record(Case trial) {
		return this.auditTrail.of(trial.processInstanceId())
			.stream()
			.map(entry -> entry.person() + " " + entry.action())
			.toList();
	}

	/** The letters of a trial and who got them. */
	List<String> letters(Case trial) {
		return this.jdbc
			.sql("select template || ' ' || recipient from notice_mail where case_number = ? and key is not null")
			.param(trial.number())
			.query(String.class)
			.list();
	}

}
