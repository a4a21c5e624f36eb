package ca.docket.intake;

import java.time.Clock;
import java.util.List;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
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
class IntakeDemoTest {

	@Value("classpath:demo/intake.yaml")
	Resource file;

	@Autowired
	DemoCases demo;

	@Autowired
	IntakeSteps people;

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
	void theFirstStartMakesCasesInDifferentStatesAndTheSecondNone() {
		new TransactionTemplate(this.transactions).executeWithoutResult(status -> {
			status.setRollbackOnly();
			this.jdbc.sql("update casefile_case set process = 'intake-before' where process = 'intake'").update();
			DemoPlayer demos = new DemoPlayer(new Resource[] { this.file }, this.demo, this.filing, this.pdf,
					this.clock);
			demos.run(null);
			assertThat(made()).extracting(this.people::waiting)
				.containsExactly(
						List.of("Activity_TriageRequest"), List.of("Activity_ReviewRequest", "Activity_ReviewRequest",
								"Activity_ReviewRequest", "Activity_ReviewRequest"),
						List.of("Activity_AnswerQuestion"), List.of());
			made().forEach(this.people::followUp);
			assertThat(made()).last().satisfies(last -> assertThat(last.outcome()).isEqualTo("approved"));
			demos.run(null);
			assertThat(made()).hasSize(4);
		});
	}

	private List<Case> made() {
		return this.jdbc.sql("select * from casefile_case where process = 'intake' order by number")
			.query(Case.class)
			.list();
	}

}
