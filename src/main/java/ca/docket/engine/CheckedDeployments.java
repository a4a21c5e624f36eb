package ca.docket.engine;

import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;

/** The engine's repository service, which checks and completes every deployment. */
class CheckedDeployments extends RepositoryServiceImpl {

	private final ModelGate gate;

	private final WholeFamily family;

	private final FilesInForce inForce;

	CheckedDeployments(ModelGate gate, WholeFamily family, FilesInForce inForce) {
		this.gate = gate;
		this.family = family;
		this.inForce = inForce;
	}

	@Override
	public DeploymentWithDefinitions deployWithResult(DeploymentBuilderImpl sent) {
		return this.commandExecutor.execute(new CheckedDeployment(sent, this.gate, this.family, this.inForce));
	}

}
