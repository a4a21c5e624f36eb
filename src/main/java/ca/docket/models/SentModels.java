package ca.docket.models;

import ca.docket.engine.ModelsDeployed;
import ca.docket.engine.ModelsHeld;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records what a person sent, and tells of it. */
@Component
class SentModels {

	private final Deployments deployments;

	private final WaitingDeployments waiting;

	private final Warnings warnings;

	private final ModelLetters letters;

	SentModels(Deployments deployments, WaitingDeployments waiting, Warnings warnings, ModelLetters letters) {
		this.deployments = deployments;
		this.waiting = waiting;
		this.warnings = warnings;
		this.letters = letters;
	}

	@EventListener
	void deployed(ModelsDeployed event) {
		this.letters.deployed(this.deployments.record(event, this.warnings.of(event.warnings())));
	}

	@EventListener
	void held(ModelsHeld event) {
		this.letters.waits(this.waiting.add(event, this.warnings.of(event.warnings())));
	}

}
