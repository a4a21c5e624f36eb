package ca.docket.poc;

import java.time.Clock;
import java.util.List;

import ca.docket.DocketTest;
import ca.docket.casefile.Pdf;
import ca.docket.casefile.demo.DemoCases;
import ca.docket.casefile.demo.DemoPlayer;
import ca.docket.casefile.documents.Filing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@DocketTest
class PocDemoTest {

	@Value("classpath:demo/poc.yaml")
	Resource file;

	@Autowired
	DemoCases demo;

	@Autowired
	Filing filing;

	@Autowired
	Pdf pdf;

	@Autowired
	Clock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PlatformTransactionManager transactions;

	@Autowired
	Trials trials;

	@Test
	void theFirstStartMakesTrialsThatRunFailedAreOnHoldAndMovedATargetAndTheSecondNone() {
		new TransactionTemplate(this.transactions).executeWithoutResult(status -> {
			status.setRollbackOnly();
			this.jdbc.sql("update casefile_case set process = 'before' where process = 'poc'").update();
			DemoPlayer demos = new DemoPlayer(new Resource[] { this.file }, this.demo, this.filing, this.pdf,
					this.clock);
			demos.run(null);
			demos.run(null);
			assertThat(this.waiting()).containsExactly("Activity_CheckIn", "Activity_CheckIn", "Activity_CheckIn",
					"Activity_DecideBudget");
			assertThat(this.trials.all()).anyMatch(trial -> trial.changes().late() == 1)
				.anyMatch(trial -> trial.budget().isUsedTo(104) && !trial.budget().isUsedTo(105))
				.anyMatch(trial -> "stopped".equals(trial.caseFile().outcome())
						&& trial.must(trial.charter().metrics()) == Metric.Standing.MISSED);
		});
	}

	private List<String> waiting() {
		return this.jdbc.sql("""
				select task_def_key_ from act_ru_task t join casefile_case c on c.process_instance_id = t.proc_inst_id_
				where c.process = 'poc' order by 1""").query(String.class).list();
	}

}
