package ca.docket.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ca.docket.engine.api.FaultStatus;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts the guards into the engine: expressions, who sees and does which task, the
 * statuses of faults. Our own tables come first: guards and delegates need them.
 */
@Component
@DependsOnDatabaseInitialization
class GuardPlugin extends AbstractProcessEnginePlugin {

	private final ApplicationContext beans;

	private final JdbcClient jdbc;

	private final StandIns standIns;

	private final HeldFor heldFor;

	GuardPlugin(ApplicationContext beans, JdbcClient jdbc, StandIns standIns, HeldFor heldFor) {
		this.beans = beans;
		this.jdbc = jdbc;
		this.standIns = standIns;
		this.heldFor = heldFor;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		configuration.setDefaultUserPermissionNameForTask("TASK_WORK");
		configuration.setGeneralResourceWhitelistPattern("[a-zA-Z0-9._@-]+");
		configuration.setExpressionManager(new GuardedExpressions(this.beans));
		configuration.setResourceAuthorizationProvider(new NoRowsForTasks());
		configuration.setCommandCheckers(List.of(new TenantCommandChecker(), new SubstitutedTasks(this.standIns)));
		List<CommandInterceptor> outermost = new ArrayList<>(List.of(new FaultStatus(this.beans)));
		outermost
			.addAll(Optional.ofNullable(configuration.getCustomPreCommandInterceptorsTxRequired()).orElse(List.of()));
		configuration.setCustomPreCommandInterceptorsTxRequired(outermost);
		configuration.setCustomSessionFactories(List.of(new TaskQueryAuthorization.Factory()));
	}

	@Override
	public void postInit(ProcessEngineConfigurationImpl configuration) {
		configuration.getSqlSessionFactory()
			.getConfiguration()
			.addInterceptor(new VisibleTasks(new SeenProcesses(this.jdbc), this.standIns, this.heldFor));
	}

}
