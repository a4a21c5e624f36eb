package ca.docket.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.repository.DefaultDeploymentHandler;
import org.camunda.bpm.engine.repository.CandidateDeployment;
import org.camunda.bpm.engine.repository.DeploymentHandler;
import org.camunda.bpm.engine.repository.Resource;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The files that new cases begin with: of each name the one deployed last. */
class FilesInForce {

	private final JdbcClient jdbc;

	FilesInForce(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	private record File(String name, byte[] bytes, String deployment) {
	}

	/** Whether each of these is in force already. */
	boolean equal(Collection<? extends Resource> files) {
		Map<String, File> latest = latest(files);
		return files.stream()
			.allMatch(file -> latest.containsKey(file.getName())
					&& Arrays.equals(latest.get(file.getName()).bytes(), file.getBytes()));
	}

	/** Answers a duplicate with the deployment that it is a duplicate of. */
	DeploymentHandler handler(ProcessEngine engine) {
		return new DefaultDeploymentHandler(engine) {
			@Override
			public String determineDuplicateDeployment(CandidateDeployment candidate) {
				return latest(candidate.getResources().values()).get(first(candidate)).deployment();
			}
		};
	}

	/** A process, where there is one. */
	private static String first(CandidateDeployment candidate) {
		return candidate.getResources()
			.keySet()
			.stream()
			.min((one, other) -> Boolean.compare(other.endsWith(".bpmn"), one.endsWith(".bpmn")))
			.orElseThrow();
	}

	private Map<String, File> latest(Collection<? extends Resource> files) {
		return this.jdbc.sql("""
				select distinct on (b.name_) b.name_ name, b.bytes_ bytes, d.id_ deployment
				from act_ge_bytearray b join act_re_deployment d on d.id_ = b.deployment_id_
				where b.name_ = any(?) order by b.name_, d.deploy_time_ desc""")
			.param(files.stream().map(Resource::getName).toArray(String[]::new))
			.query(File.class)
			.list()
			.stream()
			.collect(Collectors.toMap(File::name, file -> file));
	}

}
