package ca.docket.audit;

import ca.docket.DocketTest;
import ca.docket.casefile.demo.DemoCases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@DocketTest
class AuditDemoTest {

	@Autowired
	DemoCases demo;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PlatformTransactionManager transactions;

	@Test
	void theFirstStartMakesAReportAndTheSecondNone() {
		new TransactionTemplate(this.transactions).executeWithoutResult(status -> {
			status.setRollbackOnly();
			this.jdbc.sql("update casefile_case set process = 'before' where process = 'audit'").update();
			AuditDemo demos = new AuditDemo(this.demo);
			demos.run(null);
			demos.run(null);
			assertThat(
					this.jdbc.sql("select title from casefile_case where process = 'audit'").query(String.class).list())
				.containsExactly("Use of AI in the office");
		});
	}

}
