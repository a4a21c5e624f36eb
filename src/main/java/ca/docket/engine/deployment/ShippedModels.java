package ca.docket.engine.deployment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The models that Docket comes with. */
public final class ShippedModels {

	private static final List<String> PLACES = List.of("classpath*:processes/*.bpmn", "classpath*:dmn/*.dmn",
			"classpath*:forms/*.form", "classpath*:forms/*_fr.properties");

	private ShippedModels() {
	}

	/** Deploys them through the gate, where they are not in force already. */
	public static void deploy(RepositoryService repository) {
		DeploymentBuilder deployment = repository.createDeployment().name("Docket").enableDuplicateFiltering(false);
		files().forEach(file -> deployment.addInputStream(file.name(), new ByteArrayInputStream(file.bytes())));
		deployment.deploy();
	}

	/** Processes first, each with its plain name. */
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
