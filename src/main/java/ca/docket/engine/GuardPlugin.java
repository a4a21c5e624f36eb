package ca.docket.engine;

import java.util.List;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts the guards into the engine: expressions, and who sees and does which task.
 */
@Component
class GuardPlugin extends AbstractProcessEnginePlugin {

	private final ApplicationContext beans;

	private final JdbcClient jdbc;

	GuardPlugin(ApplicationContext beans, JdbcClient jdbc) {
		this.beans = beans;
		this.jdbc = jdbc;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		configuration.setExpressionManager(new GuardedExpressions(this.beans));
		configuration.setResourceAuthorizationProvider(new NoRowsForTasks());
		configuration.setCommandCheckers(List.of(new TenantCommandChecker(), new OfferedTasks()));
		configuration.setCustomSessionFactories(List.of(new TaskQueryAuthorization.Factory()));
	}

	@Override
	public void postInit(ProcessEngineConfigurationImpl configuration) {
		configuration.getSqlSessionFactory()
			.getConfiguration()
			.addInterceptor(new VisibleTasks(new SeenProcesses(this.jdbc)));
	}

}
