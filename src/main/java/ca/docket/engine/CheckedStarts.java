package ca.docket.engine;

import java.util.Optional;

import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;

/**
 * The engine's runtime service, which lets people start a process only as its form would.
 */
class CheckedStarts extends RuntimeServiceImpl {

	private final SubmissionGateway gateway;

	CheckedStarts(SubmissionGateway gateway) {
		this.gateway = gateway;
	}

	@Override
	public ProcessInstantiationBuilder createProcessInstanceById(String definition) {
		Optional<Actor> actor = this.gateway.actors().outside();
		return actor.isEmpty() ? super.createProcessInstanceById(definition)
				: new StartInstance(this.commandExecutor, this.gateway, actor.get()).of(definition, null);
	}

	@Override
	public ProcessInstantiationBuilder createProcessInstanceByKey(String key) {
		Optional<Actor> actor = this.gateway.actors().outside();
		return actor.isEmpty() ? super.createProcessInstanceByKey(key)
				: new StartInstance(this.commandExecutor, this.gateway, actor.get()).of(null, key);
	}

}
