package ca.docket.poc;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import ca.docket.Office;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.ProcessMessages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads trials from their records, and what they wait for. */
@Component
class Trials {

	private final AuditTrail auditTrail;

	private final Office office;

	private final ProcessMessages messages;

	private final JdbcClient jdbc;

	Trials(AuditTrail auditTrail, Office office, ProcessMessages messages, JdbcClient jdbc) {
		this.auditTrail = auditTrail;
		this.office = office;
		this.messages = messages;
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

	boolean isPaused(Case trial) {
		return this.messages.isOpen(trial.processInstanceId(), "Activity_LiftPause");
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
