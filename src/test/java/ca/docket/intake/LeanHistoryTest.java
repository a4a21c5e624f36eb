package ca.docket.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import ca.docket.casefile.DecisionLog;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The engine keeps of a case what somebody reads, and no more. */
@DocketTest
class LeanHistoryTest {

	private static final int CASES = 8;

	@Autowired
	IntakeSteps steps;

	@Autowired
	DecisionLog decisionLog;

	@Autowired
	TaskService tasks;

	@Autowired
	ManagementService jobs;

	@Autowired
	JdbcClient jdbc;

	@Test
	void formerValuesLocalVariablesAndRowsOfDecisionsAreNotKeptAndAllElseIs() {
		Case about = this.steps.submit("requester", IntakeSteps.aUseCase());
		this.steps.triage(about, "send-on", Map.of());
		assertThat(rows("act_hi_detail", about)).isZero();
		assertThat(rows("act_hi_decinst", about)).isZero();
		assertThat(this.decisionLog.of(about.processInstanceId())).isNotEmpty();
		assertThat(rows("act_hi_varinst", about)).isPositive();
		assertThat(this.jdbc
			.sql("""
					select distinct name_ from act_hi_varinst where root_proc_inst_id_ = ? and execution_id_ <> proc_inst_id_
					or root_proc_inst_id_ = ? and name_ in ('letter', 'loopCounter', 'nrOfInstances')""")
			.params(about.processInstanceId(), about.processInstanceId())
			.query(String.class)
			.list()).isEmpty();
		assertThat(rows("act_hi_actinst", about)).isPositive();
		assertThat(rows("act_hi_taskinst", about)).isPositive();
		assertThat(rows("act_hi_op_log", about)).isPositive();
	}

	/** It is on record; whoever may read the case reads it there. */
	@Test
	void aTextThatWasSubmittedIsNoVariableAndNeverWas() {
		Map<String, Object> answers = new HashMap<>(IntakeSteps.aUseCase());
		answers.put("problem", "Callers wait too long.");
		Case about = this.steps.submit("requester", answers);
		assertThatOnlyTheRecordHas("problem", "Callers wait too long.", about);
	}

	@Test
	void aTextThatWasTypedInATaskIsNoVariableAndNeverWas() {
		Case about = this.steps.submit("requester", IntakeSteps.aUseCase());
		this.steps.triage(about, "decline", Map.of("reasons", "Somebody else does it."));
		assertThatOnlyTheRecordHas("reasons", "Somebody else does it.", about);
	}

	@Test
	void ofTheRequestAnEntryOfTheRegisterKeepsWhoSubmittedIt() {
		approved();
		assertThat(this.jdbc.sql("select distinct name_ from act_hi_varinst where proc_def_key_ = 'intake-register'")
			.query(String.class)
			.list()).contains("requester").doesNotContain("title", "problem", "benefit");
	}

	private void assertThatOnlyTheRecordHas(String field, String text, Case about) {
		assertThat(this.jdbc
			.sql("""
					select name_ from act_hi_varinst where root_proc_inst_id_ = :id and (name_ = :field or state_ <> 'CREATED')
					union select name_ from act_ru_variable where proc_inst_id_ = :id and name_ = :field""")
			.param("id", about.processInstanceId())
			.param("field", field)
			.query(String.class)
			.list()).isEmpty();
		assertThat(this.jdbc.sql("select answers::text from casefile_record where process_instance_id = ?")
			.param(about.processInstanceId())
			.query(String.class)
			.list()).anyMatch(answer -> answer.contains(text));
	}

	/**
	 * The pages of tables and indexes, which differ less from case to case than they vary
	 * with each of them.
	 */
	@Test
	void aCaseLeavesAtMost80KilobytesInTheDatabase() {
		approved();
		long sizeBefore = size();
		long casesBefore = cases();
		for (int i = 0; i < CASES; i++) {
			approved();
		}
		assertThat((size() - sizeBefore) / 1000 / (cases() - casesBefore)).isBetween(20L, 80L);
	}

	private void approved() {
		Case about = this.steps.submit("requester", IntakeSteps.aUseCase());
		this.steps.triage(about, "send-on", Map.of());
		this.steps.review("data", about, "proceed", Map.of());
		this.steps.decide("director", about, "approved", Map.of());
	}

	private long size() {
		return this.jdbc.sql("""
				select sum(pg_relation_size(c.oid)) from pg_class c join pg_namespace n on n.oid = c.relnamespace
				where c.relkind in ('r', 'i', 't') and n.nspname in ('public', 'pg_toast')""")
			.query(Long.class)
			.single();
	}

	private long cases() {
		return this.jdbc.sql("select count(*) from casefile_case").query(Long.class).single();
	}

	@Test
	void incidentsAndTheLogOfJobsAreKept() {
		Case about = this.steps.submit("requester", IntakeSteps.advice());
		this.steps.triage(about, "ask", Map.of("question", "Which one?"));
		String timer = this.jobs.createJobQuery().processInstanceId(about.processInstanceId()).singleResult().getId();
		this.jobs.setJobRetries(timer, 0);
		assertThat(rows("act_hi_job_log", about)).isPositive();
		assertThat(rows("act_hi_incident", about)).isPositive();
	}

	/** A finished task is told by its candidates; who had it stands with it. */
	@Test
	void ofATaskItsCandidatesAreKeptAndNotEachChangeOfItsAssignee() {
		Case about = this.steps.submit("requester", IntakeSteps.aUseCase());
		String triage = this.tasks.createTaskQuery()
			.processInstanceId(about.processInstanceId())
			.singleResult()
			.getId();
		this.tasks.setAssignee(triage, "coordinator2");
		this.tasks.setAssignee(triage, "coordinator");
		this.steps.triage(about, "send-on", Map.of());
		assertThat(this.jdbc
			.sql("select distinct type_ from act_hi_identitylink where root_proc_inst_id_ = ? and task_id_ is not null")
			.param(about.processInstanceId())
			.query(String.class)
			.list()).containsExactly("candidate");
		assertThat(this.jdbc.sql("select assignee_ from act_hi_taskinst where id_ = ?")
			.param(triage)
			.query(String.class)
			.list()).containsExactly("coordinator");
	}

	@Test
	void noIndexIsKeptUpForATenantOrTheEnginesOwnCleanup() {
		assertThat(this.jdbc.sql("""
				select indexname from pg_indexes where tablename like 'act\\_hi\\_%'
				and indexdef ~ '\\((tenant_id_|removal_time_)\\)'""").query(String.class).list()).isEmpty();
		assertThat(this.jdbc.sql("select count(*) from pg_indexes where indexname = 'act_idx_hi_actinst_root_pi'")
			.query(Integer.class)
			.single()).isOne();
	}

	/**
	 * The operator's file says how long a case is kept; a day in each row is written for
	 * nobody.
	 */
	@Test
	void noRowOfAnEndedCaseIsWrittenAgainForTheEnginesOwnCleanup() {
		Case about = this.steps.submit("requester", IntakeSteps.aUseCase());
		this.steps.triage(about, "decline", Map.of("reasons", "Out of scope"));
		assertThat(rows("act_hi_varinst", about)).isPositive();
		for (String table : List.of("act_hi_varinst", "act_hi_actinst", "act_hi_taskinst", "act_hi_procinst")) {
			assertThat(
					this.jdbc.sql("select count(removal_time_) from %s where root_proc_inst_id_ = ?".formatted(table))
						.param(about.processInstanceId())
						.query(Integer.class)
						.single())
				.as(table)
				.isZero();
		}
	}

	private int rows(String table, Case about) {
		return this.jdbc.sql("select count(*) from %s where root_proc_inst_id_ = ?".formatted(table))
			.param(about.processInstanceId())
			.query(Integer.class)
			.single();
	}

}
