package ca.docket.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import ca.docket.engine.deployment.ModelFile;
import ca.docket.engine.deployment.Units;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.repository.DefaultDeploymentHandler;
import org.camunda.bpm.engine.repository.CandidateDeployment;
import org.camunda.bpm.engine.repository.DeploymentHandler;
import org.camunda.bpm.engine.repository.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files that new cases start with: the latest deployed version of each. */
public class FilesInForce {

	private static final String LATEST = """
			select distinct on (b.name_) b.name_ name, b.bytes_ bytes, d.id_ deployment
			from act_ge_bytearray b join act_re_deployment d on d.id_ = b.deployment_id_
			where b.name_ = any(?) order by b.name_, d.deploy_time_ desc""";

	private final JdbcClient jdbc;

	public FilesInForce(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	private record File(String name, byte[] bytes, String deployment) {
	}

	/** All that came with a deployment. */
	static List<ModelFile> in(String deployment, RepositoryService repository) {
		return repository.getDeploymentResources(deployment)
			.stream()
			.map(file -> new ModelFile(file.getName(), file.getBytes()))
			.toList();
	}

	/** What a family consists of now; empty for a new one. */
	public List<ModelFile> of(String family, Units families) {
		return newest(family, families)
			.map(deployment -> this.jdbc.sql("select name_ from act_ge_bytearray where deployment_id_ = ?")
				.param(deployment)
				.query(String.class)
				.list())
			.map(names -> latest(names).values()
				.stream()
				.map(file -> new ModelFile(file.name(), file.bytes()))
				.toList())
			.orElse(List.of());
	}

	/** The deployment that its processes came with last. */
	private Optional<String> newest(String family, Units families) {
		return this.jdbc.sql("""
				select b.name_ name, null bytes, d.id_ deployment
				from act_ge_bytearray b join act_re_deployment d on d.id_ = b.deployment_id_
				where b.name_ like ? || '%.bpmn' order by d.deploy_time_ desc""")
			.param(family)
			.query(File.class)
			.list()
			.stream()
			.filter(file -> families.of(file.name()).filter(family::equals).isPresent())
			.map(File::deployment)
			.findFirst();
	}

	/** Whether each of these is in force already. */
	boolean equal(Collection<? extends Resource> files) {
		Map<String, File> latest = latest(names(files));
		return files.stream()
			.allMatch(file -> latest.containsKey(file.getName())
					&& Arrays.equals(latest.get(file.getName()).bytes(), file.getBytes()));
	}

	/** Answers a duplicate with the deployment that it is a duplicate of. */
	DeploymentHandler handler(ProcessEngine engine) {
		return new DefaultDeploymentHandler(engine) {
			@Override
			public String determineDuplicateDeployment(CandidateDeployment candidate) {
				return latest(names(candidate.getResources().values())).get(first(candidate)).deployment();
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

	private static List<String> names(Collection<? extends Resource> files) {
		return files.stream().map(Resource::getName).toList();
	}

	private Map<String, File> latest(List<String> names) {
		return this.jdbc.sql(LATEST)
			.param(names.toArray(String[]::new))
			.query(File.class)
			.list()
			.stream()
			.collect(Collectors.toMap(File::name, file -> file));
	}

}
