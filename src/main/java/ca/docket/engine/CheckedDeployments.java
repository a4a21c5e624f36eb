package ca.docket.engine;

import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;

/** The engine's repository service, which checks and completes every deployment. */
class CheckedDeployments extends RepositoryServiceImpl {

	private final ModelGate gate;

	private final WholeFamily family;

	private final FilesInForce inForce;

	private final Acceptance acceptance;

	CheckedDeployments(ModelGate gate, WholeFamily family, FilesInForce inForce, Acceptance acceptance) {
		this.gate = gate;
		this.family = family;
		this.inForce = inForce;
		this.acceptance = acceptance;
	}

	@Override
	public DeploymentWithDefinitions deployWithResult(DeploymentBuilderImpl sent) {
		CheckedDeployment deployment = new CheckedDeployment(sent, this.gate, this.family, this.inForce);
		return this.acceptance.of(deployment, () -> this.commandExecutor.execute(deployment));
	}

}
