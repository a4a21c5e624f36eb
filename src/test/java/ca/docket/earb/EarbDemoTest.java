package ca.docket.earb;

import java.time.Clock;
import java.util.List;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import ca.docket.casefile.Pdf;
import ca.docket.casefile.demo.DemoCases;
import ca.docket.casefile.demo.DemoPlayer;
import ca.docket.casefile.documents.Documents;
import ca.docket.casefile.documents.Filing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@DocketTest
@ExtendWith(OutputCaptureExtension.class)
class EarbDemoTest {

	@Value("classpath:demo/earb.yaml")
	Resource file;

	@Autowired
	DemoCases demo;

	@Autowired
	Filing filing;

	@Autowired
	Documents documents;

	@Autowired
	Pdf pdf;

	@Autowired
	Clock clock;

	@Autowired
	EarbSteps people;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PlatformTransactionManager transactions;

	@Test
	void theFirstStartMakesSolutionsInDifferentStatesAndTheSecondNone(CapturedOutput log) {
		new TransactionTemplate(this.transactions).executeWithoutResult(status -> {
			status.setRollbackOnly();
			String last = this.jdbc.sql("select coalesce(max(number), '') from casefile_case where process = 'earb'")
				.query(String.class)
				.single();
			this.jdbc.sql("update casefile_case set process = 'before' where process = 'earb'").update();
			DemoPlayer demos = new DemoPlayer(new Resource[] { this.file }, this.demo, this.filing, this.pdf,
					this.clock);
			demos.run(null);
			assertThat(made(last)).extracting(this.people::waiting)
				.containsExactly(List.of("Activity_CheckCompleteness"), List.of("Activity_DecideExpedited"), List.of());
			assertThat(made(last)).allSatisfy(solution -> assertThat(this.documents.of(solution.number())).hasSize(1));
			demos.run(null);
			assertThat(made(last)).hasSize(3);
			assertThat(log).doesNotContain("openhtmltopdf");
		});
	}

	private List<Case> made(String last) {
		return this.jdbc.sql("select * from casefile_case where process = 'earb' and number > ? order by number")
			.param(last)
			.query(Case.class)
			.list();
	}

}
