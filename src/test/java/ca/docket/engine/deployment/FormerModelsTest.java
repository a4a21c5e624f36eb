package ca.docket.engine.deployment;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

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
		String id = UUID.randomUUID().toString();
		String model = TestModels.process("<bpmn:serviceTask id='A' camunda:type='shell'/>");
		this.jdbc.sql("insert into act_re_deployment (id_, name_, deploy_time_) values (?, 'of before', '2020-02-03')")
			.param(id)
			.update();
		this.jdbc.sql(
				"insert into act_ge_bytearray (id_, rev_, name_, deployment_id_, bytes_) values (?, 1, 'x.bpmn', ?, ?)")
			.params(id, id, model.getBytes(StandardCharsets.UTF_8))
			.update();
		this.jdbc.sql("insert into act_re_procdef (id_, rev_, key_, version_, deployment_id_) values (?, 1, ?, 1, ?)")
			.params(id, id, id)
			.update();
		this.jdbc.sql("""
				insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_)
				values (?, 1, ?, ?, 'TST-2020-0001', ?)""").params(id, id, id, id).update();
		new FormerModels(
				new ModelRules(
						() -> new Surroundings(Delegates.names(), Set.of(), Map.of(), OperatorsRules.NONE, true)),
				this.jdbc, this.texts)
			.report();
		assertThat(output).contains("The deployment of before of 2020-02-03 would be refused today",
				"Open cases: TST-2020-0001", "x.bpmn, A: Remove camunda:type");
	}

}
