package ca.docket.poc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.Office;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.ProcessMessages;
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

	private final ProcessMessages messages;

	private final JdbcClient jdbc;

	Trials(StepCase cases, AuditTrail auditTrail, Office office, Directory directory, ProcessMessages messages,
			JdbcClient jdbc) {
		this.cases = cases;
		this.auditTrail = auditTrail;
		this.office = office;
		this.directory = directory;
		this.messages = messages;
		this.jdbc = jdbc;
	}

	/** That of a step or a task. */
	Trial of(DelegateExecution execution) {
		return of(this.cases.of(execution));
	}

	Trial of(Case caseFile) {
		return new Trial(caseFile, this.auditTrail.of(caseFile.processInstanceId()), this.office.zone());
	}

	/** All that are kept, the oldest first. */
	List<Trial> all() {
		List<Case> cases = this.jdbc
			.sql("select * from casefile_case where process = 'poc' and deleted_at is null order by opened_at, number")
			.query(Case.class)
			.list();
		Map<String, List<AuditEntry>> records = this.auditTrail
			.of(cases.stream().map(Case::processInstanceId).toList());
		return cases.stream()
			.map(each -> new Trial(each, records.getOrDefault(each.processInstanceId(), List.of()), this.office.zone()))
			.toList();
	}

	/** Those that are begun and can be paused or are, the oldest first. */
	List<Case> running() {
		return this.jdbc.sql("""
				select * from casefile_case where process = 'poc' and outcome is null and process_instance_id in
				(select proc_inst_id_ from act_ru_event_subscr where event_name_ = 'poc.paused') order by opened_at""")
			.query(Case.class)
			.list();
	}

	/**
	 * The ids of people, as they were entered; of somebody who is not known, as it is.
	 */
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

	/** The process instances of those that are paused. */
	List<String> paused() {
		return this.jdbc.sql("select proc_inst_id_ from act_ru_task where task_def_key_ = 'Activity_LiftPause'")
			.query(String.class)
			.list();
	}

	/**
	 * How many evaluators are still to be named in the place of others, in open scoring.
	 */
	int vacancies(Case trial) {
		return this.jdbc.sql("""
				select count(*) from act_ru_task
				where proc_inst_id_ = ? and task_def_key_ = 'Activity_ScoreEvidence' and assignee_ is null""")
			.param(trial.processInstanceId())
			.query(Integer.class)
			.single();
	}

	boolean isPaused(Case trial) {
		return this.messages.isOpen(trial.processInstanceId(), "Activity_LiftPause");
	}

	/** Whether its lead is reporting between check-ins. */
	boolean isReporting(Case trial) {
		return this.messages.isOpen(trial.processInstanceId(), "Activity_Report");
	}

	/** Whether it waits for a decision about its budget. */
	boolean isOnHold(Case trial) {
		return this.messages.isOpen(trial.processInstanceId(), "Activity_DecideBudget");
	}

	/** Whether a change of its charter is open. */
	boolean isChanging(Case trial) {
		return Stream.of("Activity_RequestChange", "Activity_JudgeChange")
			.anyMatch(activity -> this.messages.isOpen(trial.processInstanceId(), activity));
	}

}
