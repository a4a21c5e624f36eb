package ca.docket.engine.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ca.docket.engine.substitute.StandIns;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Registers the rules about who sees and does which task, given its id and in lists. */
@Component
@DependsOnDatabaseInitialization
class TaskPlugin extends AbstractProcessEnginePlugin {

	private final JdbcClient jdbc;

	private final StandIns standIns;

	private final OwnTasks own;

	private final CaseSubmitters submitters;

	TaskPlugin(JdbcClient jdbc, StandIns standIns, OwnTasks own, CaseSubmitters submitters) {
		this.jdbc = jdbc;
		this.standIns = standIns;
		this.own = own;
		this.submitters = submitters;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		configuration.setDefaultUserPermissionNameForTask("TASK_WORK");
		configuration.setResourceAuthorizationProvider(new NoRowsForTasks());
		configuration.setCommandCheckers(List.of(new SubstitutedTasks(this.standIns, this.submitters)));
		List<SessionFactory> sessions = new ArrayList<>(
				Optional.ofNullable(configuration.getCustomSessionFactories()).orElse(List.of()));
		sessions.add(new TaskQueryAuthorization.Factory());
		configuration.setCustomSessionFactories(sessions);
	}

	@Override
	public void postInit(ProcessEngineConfigurationImpl configuration) {
		Configuration statements = configuration.getSqlSessionFactory().getConfiguration();
		statements.addInterceptor(new VisibleTasks(new SeenProcesses(this.jdbc), this.own, this.submitters));
		statements.addInterceptor(new OthersCases(this.submitters));
	}

}
