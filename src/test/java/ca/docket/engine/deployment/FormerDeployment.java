package ca.docket.engine.deployment;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A process with an open case in the database, as if it had been there before the rules.
 */
public final class FormerDeployment {

	private FormerDeployment() {
	}

	/**
	 * Hands a shell command to the engine; the deployment is named {@code of before}, its
	 * case is TST-2020-0001. No engine may ever run it.
	 */
	public static void in(JdbcClient jdbc) {
		String id = UUID.randomUUID().toString();
		String model = TestModels.process("<bpmn:serviceTask id='A' camunda:type='shell'/>");
		jdbc.sql("insert into act_re_deployment (id_, name_, deploy_time_) values (?, 'of before', '2020-02-03')")
			.param(id)
			.update();
		jdbc.sql(
				"insert into act_ge_bytearray (id_, rev_, name_, deployment_id_, bytes_) values (?, 1, 'x.bpmn', ?, ?)")
			.params(id, id, model.getBytes(StandardCharsets.UTF_8))
			.update();
		jdbc.sql(
				"""
						insert into act_re_procdef (id_, rev_, key_, version_, deployment_id_, resource_name_, suspension_state_)
						values (?, 1, ?, 1, ?, 'x.bpmn', 1)""")
			.params(id, id, id)
			.update();
		jdbc.sql("""
				insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_)
				values (?, 1, ?, ?, 'TST-2020-0001', ?)""").params(id, id, id, id).update();
	}

}
