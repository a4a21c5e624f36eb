package ca.docket.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ca.docket.Office;
import ca.docket.engine.form.FormCheck;
import ca.docket.engine.substitute.HeldFor;
import ca.docket.engine.substitute.StandIns;
import ca.docket.engine.task.CaseSubmitters;
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

	private final ObjectProvider<FormValues> values;

	private final ObjectProvider<SubmissionRule> rules;

	private final ObjectProvider<SealedAnswers> sealed;

	private final Families families;

	private final CaseSubmitters submitters;

	private final StandIns standIns;

	private final HeldFor heldFor;

	private final FormCheck check;

	FormPlugin(ApplicationContext application, ObjectProvider<Directory> directory, ObjectProvider<FormValues> values,
			ObjectProvider<SubmissionRule> rules, ObjectProvider<SealedAnswers> sealed, Families families,
			CaseSubmitters submitters, StandIns standIns, HeldFor heldFor, Clock clock, Office office) {
		this.application = application;
		this.directory = directory;
		this.values = values;
		this.rules = rules;
		this.sealed = sealed;
		this.families = families;
		this.submitters = submitters;
		this.standIns = standIns;
		this.heldFor = heldFor;
		this.check = new FormCheck(clock, office.zone());
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		Actors actors = new Actors(engine.getIdentityService(), this.directory);
		Sentences sentences = new Sentences(this.application, actors);
		ShownValues shown = new ShownValues(this.values, actors);
		Separation separation = new Separation(this.families, this.submitters, sentences);
		SealedTasks sealedTasks = new SealedTasks(this.families, this.sealed, sentences);
		SubmissionGateway gateway = new SubmissionGateway(actors,
				new Submissions(this.check, shown, this.rules, sentences),
				new ActingAs(this.standIns, this.heldFor, separation, this.directory, sentences), sealedTasks,
				sentences, this.application);
		engine.setFormService(new CheckedForms(gateway, shown));
		engine.setTaskService(new CheckedTasks(gateway));
		engine.setRuntimeService(new CheckedStarts(gateway));
		engine.setCustomPreBPMNParseListeners(
				and(engine.getCustomPreBPMNParseListeners(), new FamilyStarts(this.families, sentences),
						new SeparatedTasks(this.directory, this.families, separation, this.application)));
	}

	@SafeVarargs
	private static <T> List<T> and(List<T> before, T... more) {
		List<T> all = new ArrayList<>(Optional.ofNullable(before).orElse(List.of()));
		all.addAll(List.of(more));
		return all;
	}

}
