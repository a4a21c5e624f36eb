package ca.docket.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ca.docket.engine.deployment.ModelUse;
import ca.docket.family.Families;
import ca.docket.security.Directory;
import ca.docket.security.Rights;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Registers the limits on what operators do to models and cases, and the recording of it.
 */
@Component
@DependsOnDatabaseInitialization
class OperatorPlugin extends AbstractProcessEnginePlugin {

	private final ApplicationContext application;

	private final ObjectProvider<Directory> directory;

	private final Rights rights;

	private final Families families;

	private final JdbcClient jdbc;

	OperatorPlugin(ApplicationContext application, ObjectProvider<Directory> directory, Rights rights,
			Families families, JdbcClient jdbc) {
		this.application = application;
		this.directory = directory;
		this.rights = rights;
		this.families = families;
		this.jdbc = jdbc;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		Actors actors = new Actors(engine.getIdentityService(), this.directory);
		List<HistoryEventHandler> handlers = new ArrayList<>(engine.getCustomHistoryEventHandlers());
		Sentences sentences = new Sentences(this.application, actors);
		OperatorActs acts = acts(engine, sentences);
		handlers.add(new Suspensions(new SuspendedCases(this.jdbc, this.application), actors, sentences));
		handlers.add(acts);
		engine.setCustomHistoryEventHandlers(handlers);
		List<CommandInterceptor> interceptors = new ArrayList<>(
				Optional.ofNullable(engine.getCustomPreCommandInterceptorsTxRequired()).orElse(List.of()));
		interceptors.add(new OperatorsOnly(actors, acts, sentences));
		engine.setCustomPreCommandInterceptorsTxRequired(interceptors);
	}

	private OperatorActs acts(ProcessEngineConfigurationImpl engine, Sentences sentences) {
		BatchWork batches = new BatchWork(engine);
		ActRecorder recorder = new ActRecorder(batches,
				person -> new TouchedCases(person, this.jdbc, this.application));
		return new OperatorActs(this.families, new OpenSeals(this.jdbc, this.families), batches, recorder, sentences);
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
