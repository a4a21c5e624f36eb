package ca.docket.audit;

import ca.docket.DocketTest;
import ca.docket.casefile.demo.DemoCases;
import ca.docket.casefile.part.Parts;
import org.camunda.bpm.engine.ProcessEngine;
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
	Parts parts;

	@Autowired
	ProcessEngine engine;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PlatformTransactionManager transactions;

	@Test
	void theFirstStartMakesAReportAndTheSecondNone() {
		new TransactionTemplate(this.transactions).executeWithoutResult(status -> {
			status.setRollbackOnly();
			this.jdbc.sql("update casefile_case set process = 'before' where process = 'audit'").update();
			AuditDemo demos = new AuditDemo(this.demo, this.parts, this.engine);
			demos.run(null);
			demos.run(null);
			assertThat(
					this.jdbc.sql("select title from casefile_case where process = 'audit'").query(String.class).list())
				.containsExactlyInAnyOrder("Use of AI in the office", "Open recommendations of earlier audits");
		});
	}

}
