package ca.docket.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ca.docket.family.Families;
import ca.docket.security.Directory;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Configures the engine to check every submission of a person. */
@Component
@DependsOnDatabaseInitialization
class FormPlugin extends AbstractProcessEnginePlugin {

	private final ApplicationContext application;

	private final ObjectProvider<Directory> directory;

	private final ObjectProvider<SealedAnswers> sealed;

	private final Families families;

	private final AnswerChecks checks;

	private final Duties duties;

	FormPlugin(ApplicationContext application, ObjectProvider<Directory> directory,
			ObjectProvider<SealedAnswers> sealed, Families families, AnswerChecks checks, Duties duties) {
		this.application = application;
		this.directory = directory;
		this.sealed = sealed;
		this.families = families;
		this.checks = checks;
		this.duties = duties;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		Actors actors = new Actors(engine.getIdentityService(), this.directory);
		Sentences sentences = new Sentences(this.application, actors);
		ShownValues shown = this.checks.shown(actors);
		Separation separation = this.duties.separation(sentences);
		SealedTasks sealedTasks = new SealedTasks(this.families, this.sealed, sentences);
		SubmissionGateway gateway = new SubmissionGateway(actors, this.checks.submissions(shown, sentences),
				this.duties.actingAs(separation, sentences), sealedTasks, sentences, this.application);
		engine.setFormService(new CheckedForms(gateway, shown));
		engine.setTaskService(new CheckedTasks(gateway));
		engine.setRuntimeService(new CheckedStarts(gateway));
		engine.setCustomPreBPMNParseListeners(and(engine.getCustomPreBPMNParseListeners(),
				this.duties.starts(new BatchWork(engine), actors, sentences),
				new SeparatedTasks(this.directory, this.families, separation, this.application)));
	}

	@SafeVarargs
	private static <T> List<T> and(List<T> before, T... more) {
		List<T> all = new ArrayList<>(Optional.ofNullable(before).orElse(List.of()));
		all.addAll(List.of(more));
		return all;
	}

}
