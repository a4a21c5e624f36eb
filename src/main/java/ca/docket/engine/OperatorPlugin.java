package ca.docket.engine;

import java.util.ArrayList;
import java.util.List;

import ca.docket.engine.deployment.ModelUse;
import ca.docket.security.Directory;
import ca.docket.security.Rights;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Registers the limits on what operators do to models, and the recording of it. */
@Component
@DependsOnDatabaseInitialization
class OperatorPlugin extends AbstractProcessEnginePlugin {

	private final ApplicationContext application;

	private final ObjectProvider<Directory> directory;

	private final Rights rights;

	private final JdbcClient jdbc;

	OperatorPlugin(ApplicationContext application, ObjectProvider<Directory> directory, Rights rights,
			JdbcClient jdbc) {
		this.application = application;
		this.directory = directory;
		this.rights = rights;
		this.jdbc = jdbc;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		Actors actors = new Actors(engine.getIdentityService(), this.directory);
		List<HistoryEventHandler> handlers = new ArrayList<>(engine.getCustomHistoryEventHandlers());
		handlers.add(new Suspensions(new SuspendedCases(this.jdbc, this.application), actors,
				new Sentences(this.application, actors)));
		engine.setCustomHistoryEventHandlers(handlers);
	}

	/**
	 * Behind the checkers of rights: only who may delete learns what stands against it.
	 */
	@Override
	public void postInit(ProcessEngineConfigurationImpl engine) {
		Actors actors = new Actors(engine.getIdentityService(), this.directory);
		List<CommandChecker> checkers = new ArrayList<>(engine.getCommandCheckers());
		checkers
			.add(new KeptModels(new ModelUse(this.jdbc), this.rights, actors, new Sentences(this.application, actors)));
		engine.setCommandCheckers(checkers);
	}

}
