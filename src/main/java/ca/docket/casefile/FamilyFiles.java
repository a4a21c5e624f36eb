package ca.docket.casefile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The files that a family is deployed with. A case keeps those of the deployment that it
 * runs on, whatever is deployed later.
 */
@Component
class FamilyFiles {

	private final JdbcClient jdbc;

	FamilyFiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The deployment that a case runs on; empty where its history is gone. */
	Optional<String> deployment(Case caseFile) {
		return running(caseFile).or(() -> this.jdbc.sql("""
				select d.deployment_id_ from act_hi_procinst p join act_re_procdef d on d.id_ = p.proc_def_id_
				where p.id_ = ?""").param(caseFile.processInstanceId()).query(String.class).optional());
	}

	/** Where the case itself runs now; one that just begins is not in the history yet. */
	private static Optional<String> running(Case caseFile) {
		return Optional.ofNullable(Context.getBpmnExecutionContext())
			.map(BpmnExecutionContext::getExecution)
			.filter(execution -> caseFile.processInstanceId().equals(execution.getProcessInstanceId()))
			.map(execution -> execution.getProcessDefinition().getDeploymentId());
	}

	/** The deployment that a file came with last. */
	Optional<String> latest(String name) {
		return this.jdbc.sql("""
				select d.id_ from act_re_deployment d join act_ge_bytearray b on b.deployment_id_ = d.id_
				where b.name_ = ? order by d.deploy_time_ desc limit 1""").param(name).query(String.class).optional();
	}

	Optional<String> text(String deployment, String name) {
		return texts("deployment_id_ = ? and name_ = ?", deployment, name).stream().findFirst();
	}

	List<String> forms(String deployment) {
		return texts("deployment_id_ = ? and name_ like '%.form'", deployment);
	}

	private List<String> texts(String where, String... values) {
		return this.jdbc.sql("select bytes_ from act_ge_bytearray where " + where)
			.params(List.of(values))
			.query((row, number) -> new String(row.getBytes("bytes_"), StandardCharsets.UTF_8))
			.list();
	}

}
