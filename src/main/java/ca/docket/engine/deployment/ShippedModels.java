package ca.docket.engine.deployment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The models that Docket comes with. A start deploys what this build has newly; what a
 * person deployed since stays, unless the operators say otherwise.
 */
public class ShippedModels {

	/** The source of the deployments that Docket itself makes. */
	public static final String SOURCE = "Docket";

	private static final Logger LOG = LoggerFactory.getLogger(ShippedModels.class);

	private static final List<String> PLACES = List.of("classpath*:processes/*.bpmn",
			"classpath*:processes/*_fr.properties", "classpath*:processes/letters/*.md", "classpath*:dmn/*.dmn",
			"classpath*:dmn/*_fr.properties", "classpath*:forms/*.form", "classpath*:forms/*_fr.properties");

	private final RepositoryService repository;

	private final JdbcClient jdbc;

	private final Units families;

	private final Set<String> replaced;

	/**
	 * Those of one start.
	 * @param replaced the families whose models of this build take the place of a
	 * person's
	 */
	public ShippedModels(RepositoryService repository, JdbcClient jdbc, Units families, Set<String> replaced) {
		this.repository = repository;
		this.jdbc = jdbc;
		this.families = families;
		this.replaced = replaced;
	}

	private record Former(String name, byte[] bytes, String source) {
	}

	/** Each family by itself. */
	public void deploy(List<ModelFile> shipped) {
		Map<String, List<ModelFile>> byFamily = shipped.stream()
			.filter(file -> this.families.of(file.name()).isPresent())
			.collect(Collectors.groupingBy(file -> this.families.of(file.name()).orElseThrow(), TreeMap::new,
					Collectors.toList()));
		byFamily.forEach(this::deploy);
	}

	private void deploy(String family, List<ModelFile> files) {
		if (isAsShipped(files)) {
			return;
		}
		if (!this.replaced.contains(family) && files.stream().anyMatch(file -> isOfAPerson(file.name()))) {
			LOG.warn("This build has other models of {} than a person deployed; theirs stay. "
					+ "To replace them, start once with docket.models.replace={}.", family, family);
			return;
		}
		DeploymentBuilder deployment = this.repository.createDeployment()
			.name(family)
			.source(SOURCE)
			.enableDuplicateFiltering(false);
		files.forEach(file -> deployment.addInputStream(file.name(), new ByteArrayInputStream(file.bytes())));
		deployment.deploy();
	}

	/** Whether the last start that had something new had the very same. */
	private boolean isAsShipped(List<ModelFile> files) {
		return files.stream()
			.allMatch(file -> latest(file.name()).stream()
				.filter(former -> SOURCE.equals(former.source()))
				.findFirst()
				.filter(former -> Arrays.equals(former.bytes(), file.bytes()))
				.isPresent());
	}

	private boolean isOfAPerson(String name) {
		return latest(name).stream().findFirst().filter(former -> !SOURCE.equals(former.source())).isPresent();
	}

	private List<Former> latest(String name) {
		return this.jdbc.sql("""
				select b.name_ name, b.bytes_ bytes, d.source_ source
				from act_ge_bytearray b join act_re_deployment d on d.id_ = b.deployment_id_
				where b.name_ = ? order by d.deploy_time_ desc""").param(name).query(Former.class).list();
	}

	/** All files, each with its plain name. */
	public static List<ModelFile> files() {
		List<ModelFile> files = new ArrayList<>();
		try {
			for (String place : PLACES) {
				for (Resource file : new PathMatchingResourcePatternResolver().getResources(place)) {
					files.add(new ModelFile(file.getFilename(), file.getContentAsByteArray()));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return files;
	}

}
