package ca.docket.audit;

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
class AuditDemoTest {

	@Value("classpath:demo/audit.yaml")
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

	@Test
	void theFirstStartMakesAReportAndTheSecondNone() {
		new TransactionTemplate(this.transactions).executeWithoutResult(status -> {
			status.setRollbackOnly();
			this.jdbc.sql("update casefile_case set process = 'before' where process = 'audit'").update();
			DemoPlayer demos = new DemoPlayer(new Resource[] { this.file }, this.demo, this.filing, this.pdf,
					this.clock);
			demos.run(null);
			demos.run(null);
			assertThat(
					this.jdbc.sql("select title from casefile_case where process = 'audit'").query(String.class).list())
				.containsExactlyInAnyOrder("Use of AI in the office", "Open recommendations of earlier audits");
			assertThat(rows()).hasSize(14 + 4)
				.containsOnlyOnce("2019-06-11 under-way no", "2024-06-11 under-way open", "2024-06-11 returned no");
		});
	}

	/** Those that begin once this is committed. */
	private List<String> rows() {
		return this.jdbc.sql("""
				select concat_ws(' ', answers ->> 'issueDate', answers ->> 'state', answers ->> 'thisConfidential')
				from casefile_part p join casefile_case c on c.number = p.part_of where process = 'audit'""")
			.query(String.class)
			.list();
	}

}
