package ca.docket.intake;

import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import ca.docket.casefile.DecisionLog;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The engine keeps of a case what somebody reads, and no more. */
@DocketTest
class LeanHistoryTest {

	@Autowired
	IntakeSteps steps;

	@Autowired
	DecisionLog decisionLog;

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

	private int rows(String table, Case about) {
		return this.jdbc.sql("select count(*) from %s where root_proc_inst_id_ = ?".formatted(table))
			.param(about.processInstanceId())
			.query(Integer.class)
			.single();
	}

}
