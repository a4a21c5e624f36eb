package ca.docket.engine.deployment;

import java.util.Map;
import java.util.Set;

import ca.docket.DocketTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** What came into the database before the rules is told of. */
@DocketTest
@ExtendWith(OutputCaptureExtension.class)
class FormerModelsTest {

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MessageSource texts;

	/** Rolled back: no engine may ever run this model. */
	@Test
	@Transactional
	void aModelOfBeforeIsReportedWithItsOpenCases(CapturedOutput output) {
		FormerDeployment.in(this.jdbc);
		new FormerModels(
				new ModelRules(
						() -> new Surroundings(Delegates.names(), Set.of(), Map.of(), OperatorsRules.NONE, true)),
				this.jdbc, this.texts)
			.report();
		assertThat(output).contains("The deployment of before of 2020-02-03 would be refused today",
				"Open cases: TST-2020-0001", "x.bpmn, A: Remove camunda:type");
	}

}
