package ca.docket.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ca.docket.engine.api.FaultStatus;
import ca.docket.engine.expression.DeclaredVariables;
import ca.docket.engine.expression.GuardedExpressions;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Registers the engine's guards for expressions, ids and error statuses. Docket's own
 * tables are created first, because guards and delegates need them.
 */
@Component
@DependsOnDatabaseInitialization
class GuardPlugin extends AbstractProcessEnginePlugin {

	private final ApplicationContext beans;

	GuardPlugin(ApplicationContext beans) {
		this.beans = beans;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		configuration.setGeneralResourceWhitelistPattern("[a-zA-Z0-9._@-]+");
		configuration.setExpressionManager(new GuardedExpressions(this.beans));
		configuration.setHistoryEventProducer(new DeclaredVariables());
		List<CommandInterceptor> outermost = new ArrayList<>(List.of(new FaultStatus(this.beans)));
		outermost
			.addAll(Optional.ofNullable(configuration.getCustomPreCommandInterceptorsTxRequired()).orElse(List.of()));
		configuration.setCustomPreCommandInterceptorsTxRequired(outermost);
	}

}
