package ca.docket.engine;

import java.util.Date;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import ca.docket.engine.api.DeploymentCall;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells of the models that a person deployed. Where deployments wait for release, they
 * are tried, undone, and kept.
 */
@Component
class Acceptance {

	/** The name for every family. */
	private static final String ALL = "*";

	private final TransactionOperations transaction;

	private final ApplicationEventPublisher events;

	private final Set<String> waiting;

	/**
	 * With the setting.
	 * @param waiting the families whose deployments wait for another process owner
	 */
	Acceptance(TransactionOperations transaction, ApplicationEventPublisher events,
			@Value("${docket.models.wait-for-release:}") Set<String> waiting) {
		this.transaction = transaction;
		this.events = events;
		this.waiting = waiting;
	}

	DeploymentWithDefinitions of(CheckedDeployment deployment, Supplier<DeploymentWithDefinitions> deploying) {
		DeploymentWithDefinitions done = this.transaction.execute(status -> {
			DeploymentWithDefinitions deployed = deploying.get();
			if (waits(deployment)) {
				status.setRollbackOnly();
			}
			else if (deployment.isOfAPerson()) {
				this.events.publishEvent(deployment.deployed(deployed.getId()));
			}
			return deployed;
		});
		return waits(deployment) ? held(deployment, done) : done;
	}

	private boolean waits(CheckedDeployment deployment) {
		return deployment.isOfAPerson() && !deployment.isReleased()
				&& (this.waiting.contains(ALL) || this.waiting.contains(deployment.family()));
	}

	/** In the engine's shape, with nothing that could be started. */
	private DeploymentWithDefinitions held(CheckedDeployment deployment, DeploymentWithDefinitions tried) {
		DeploymentEntity held = new DeploymentEntity();
		held.setId(UUID.randomUUID().toString());
		held.setName(tried.getName());
		held.setSource(tried.getSource());
		held.setDeploymentTime(new Date(ClockUtil.getCurrentTime().getTime()));
		this.transaction.executeWithoutResult(
				status -> this.events.publishEvent(deployment.held(held.getId(), String.valueOf(tried.getName()))));
		DeploymentCall.accept();
		return held;
	}

}
