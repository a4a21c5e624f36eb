package ca.docket.poc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import ca.docket.Office;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.step.StepCase;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads trials from their records, and what they wait for. */
@Component
class Trials {

	private final StepCase cases;

	private final AuditTrail auditTrail;

	private final Office office;

	private final Directory directory;

	private final JdbcClient jdbc;

	Trials(StepCase cases, AuditTrail auditTrail, Office office, Directory directory, JdbcClient jdbc) {
		this.cases = cases;
		this.auditTrail = auditTrail;
		this.office = office;
		this.directory = directory;
		this.jdbc = jdbc;
	}

	/** That of a step or a task. */
	Trial of(DelegateExecution execution) {
		return of(this.cases.of(execution));
	}

	Trial of(Case caseFile) {
		return trial(caseFile, this.auditTrail.of(caseFile.processInstanceId()));
	}

	private Trial trial(Case caseFile, List<AuditEntry> entries) {
		return new Trial(caseFile, entries, new Changes(entries, this.office.zone()));
	}

	/** All that are kept, with their records. */
	List<Trial> all() {
		List<Case> cases = cases("deleted_at is null");
		Map<String, List<AuditEntry>> records = this.auditTrail
			.of(cases.stream().map(Case::processInstanceId).toList());
		return cases.stream()
			.map(each -> trial(each, records.getOrDefault(each.processInstanceId(), List.of())))
			.toList();
	}

	List<Case> open() {
		return cases("outcome is null");
	}

	/** The oldest first. */
	private List<Case> cases(String which) {
		return this.jdbc
			.sql("select * from casefile_case where process = 'poc' and %s order by opened_at, number".formatted(which))
			.query(Case.class)
			.list();
	}

	/** The ids of people, as they were entered; of somebody unknown, as it is. */
	List<String> ids(List<String> named) {
		return named.stream().map(this::id).collect(Collectors.toCollection(ArrayList::new));
	}

	String id(String named) {
		return this.directory.named(named).map(Person::id).orElse(named);
	}

	/** The ids of those who evaluate it: of the charter, or named in their place. */
	List<String> evaluators(Trial trial) {
		List<String> evaluators = ids(trial.charter().evaluators());
		trial.said("evaluator-named")
			.forEach(said -> evaluators
				.replaceAll(one -> one.equals(said.answer("evaluator")) ? id(said.answer("newEvaluator")) : one));
		return evaluators;
	}

	/** Whether it is still to be decided if somebody goes on as an evaluator. */
	boolean isInterestOpen(Case trial, String evaluator) {
		return this.jdbc.sql("""
				select exists (select from act_ru_variable
				where proc_inst_id_ = ? and name_ = 'evaluator' and text_ = ?)""")
			.params(trial.processInstanceId(), evaluator)
			.query(Boolean.class)
			.single();
	}

	boolean isPaused(Case trial) {
		return !tasks("Activity_LiftPause", trial).isEmpty();
	}

	/** Whether it waits for a decision about its budget. */
	boolean isOnHold(Case trial) {
		return !tasks("Activity_DecideBudget", trial).isEmpty();
	}

	/** Whether a change of its charter is open. */
	boolean isChanging(Case trial) {
		return !tasks("Activity_RequestChange", trial).isEmpty() || !tasks("Activity_JudgeChange", trial).isEmpty();
	}

	/** Whether its lead is reporting between check-ins. */
	boolean isReporting(Case trial) {
		return !tasks("Activity_Report", trial).isEmpty();
	}

	/**
	 * Whether its decision waits for what the lead is reporting: for the first report
	 * only that was open since the lessons were written.
	 */
	boolean isReportAwaited(Case trial) {
		return this.jdbc.sql("""
				select count(distinct report.id_) = 1 and bool_and(report.end_time_ is null)
				from act_hi_taskinst report join act_hi_actinst decision using (proc_inst_id_)
				where proc_inst_id_ = ? and report.task_def_key_ = 'Activity_Report'
				and decision.act_id_ = 'Activity_DecideOutcome' and decision.end_time_ is null
				and (report.end_time_ is null or report.end_time_ >= decision.start_time_)""")
			.param(trial.processInstanceId())
			.query(Boolean.class)
			.single();
	}

	/** How many evaluators are still to be named in the place of others. */
	int vacancies(Case trial) {
		return Collections.frequency(tasks("Activity_ScoreEvidence", trial), "");
	}

	/** Who has the open tasks of an activity; nobody is an empty text. */
	private List<String> tasks(String activity, Case trial) {
		return this.jdbc.sql("""
				select coalesce(assignee_, '') from act_ru_task where task_def_key_ = ? and proc_inst_id_ = ?""")
			.params(activity, trial.processInstanceId())
			.query(String.class)
			.list();
	}

	/** The process instances of those that are paused. */
	List<String> paused() {
		return this.jdbc.sql("select proc_inst_id_ from act_ru_task where task_def_key_ = 'Activity_LiftPause'")
			.query(String.class)
			.list();
	}

}
