package ca.docket.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Puts the guards into the engine: expressions, rights, visibility of tasks, statuses of
 * faults.
 */
@Component
class GuardPlugin extends AbstractProcessEnginePlugin {

	private final ApplicationContext beans;

	GuardPlugin(ApplicationContext beans) {
		this.beans = beans;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		configuration.setExpressionManager(new GuardedExpressions(this.beans));
	}

}
