package ca.docket.poc;

import java.util.List;
import java.util.Map;

import ca.docket.Office;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads trials from their records, and what they wait for. */
@Component
class Trials {

	private final AuditTrail auditTrail;

	private final Office office;

	private final JdbcClient jdbc;

	Trials(AuditTrail auditTrail, Office office, JdbcClient jdbc) {
		this.auditTrail = auditTrail;
		this.office = office;
		this.jdbc = jdbc;
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

	/** The process instances of those that are paused. */
	List<String> paused() {
		return this.jdbc.sql("select proc_inst_id_ from act_ru_task where task_def_key_ = 'Activity_LiftPause'")
			.query(String.class)
			.list();
	}

	/** Whether somebody has one of these tasks to do. */
	boolean waitsFor(Case trial, String... activities) {
		return this.jdbc
			.sql("select exists (select from act_ru_task where proc_inst_id_ = ? and task_def_key_ = any(?))")
			.params(trial.processInstanceId(), activities)
			.query(Boolean.class)
			.single();
	}

	boolean isPaused(Case trial) {
		return waitsFor(trial, "Activity_LiftPause");
	}

	/** Whether it waits for a decision about its budget. */
	boolean isOnHold(Case trial) {
		return waitsFor(trial, "Activity_DecideBudget");
	}

}
