package ca.docket.engine;

import java.io.ByteArrayInputStream;
import java.util.Collection;

import ca.docket.engine.deployment.ModelFile;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;

/** A deployment that a process owner makes on a page, not by a call. */
public class OwnersDeployment extends DeploymentBuilderImpl {

	private final String sender;

	private boolean exact;

	/**
	 * Deploys for the person who calls.
	 * @param sender who sent the files, where the person who calls releases them; null
	 * where they send them themselves
	 */
	public OwnersDeployment(RepositoryService repository, String sender) {
		super((RepositoryServiceImpl) repository);
		this.sender = sender;
	}

	/** With these files. */
	public OwnersDeployment of(Collection<ModelFile> files) {
		files.forEach(file -> addInputStream(file.name(), new ByteArrayInputStream(file.bytes())));
		return this;
	}

	/** The family is to consist of these files alone, as it did before. */
	public OwnersDeployment exactly(boolean alone) {
		this.exact = alone;
		return this;
	}

	String sender() {
		return this.sender;
	}

	boolean isExact() {
		return this.exact;
	}

}
