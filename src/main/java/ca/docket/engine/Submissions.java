package ca.docket.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ca.docket.engine.form.Checked;
import ca.docket.engine.form.Form;
import ca.docket.engine.form.FormCheck;
import ca.docket.engine.form.Problem;
import ca.docket.text.FormVersion;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;

/** Turns a person's input into values to store, or refuses it. */
class Submissions {

	private final FormCheck check;

	private final ShownValues shown;

	private final ObjectProvider<SubmissionRule> rules;

	private final Sentences sentences;

	Submissions(FormCheck check, ShownValues shown, ObjectProvider<SubmissionRule> rules, Sentences sentences) {
		this.check = check;
		this.shown = shown;
		this.rules = rules;
		this.sentences = sentences;
	}

	VariableMap ofTask(CommandContext engine, TaskEntity task, Map<String, ?> sent) {
		Optional<Form> form = DeployedForms.ofTask(engine, task.getId(), this.sentences.language());
		Map<String, Object> answers = plain(sent);
		Map<String, Object> known = new HashMap<>(this.shown.prefilled(task));
		known.putAll(PlainValues.known(task.getVariablesTyped(false)));
		Map<String, Object> shown = this.shown.of(task,
				name -> answers.containsKey(name) || form.filter(asked -> asked.dependsOn(name)).isPresent());
		return accepted(task.getProcessDefinition(), task, form, checked(form, answers, known, shown));
	}

	VariableMap ofStart(CommandContext engine, ProcessDefinitionEntity process, Map<String, ?> sent) {
		Optional<Form> form = DeployedForms.ofStart(engine, process.getId(), this.sentences.language());
		return accepted(process, null, form, checked(form, plain(sent), Map.of(), Map.of()));
	}

	private VariableMap accepted(ProcessDefinitionEntity process, TaskEntity task, Optional<Form> form,
			VariableMap checked) {
		FormVersion version = form.map(asked -> new FormVersion(asked.id(), process.getDeploymentId())).orElse(null);
		Submission submission = new Submission(process.getKey(), task, version, PlainValues.known(checked));
		List<Objection> objections = this.rules.orderedStream()
			.flatMap(rule -> rule.objections(submission).stream())
			.toList();
		if (!objections.isEmpty()) {
			throw this.sentences.refuseAll(objections);
		}
		return checked;
	}

	private VariableMap checked(Optional<Form> form, Map<String, Object> answers, Map<String, Object> known,
			Map<String, Object> shown) {
		if (form.isEmpty() && !answers.isEmpty()) {
			throw this.sentences.refuse("form.none", String.join(", ", answers.keySet()));
		}
		if (form.isEmpty()) {
			return PlainValues.variables(Map.of());
		}
		Checked checked = this.check.check(form.get(), answers, known, shown);
		if (!checked.problems().isEmpty()) {
			throw this.sentences.refuse(checked.problems());
		}
		return PlainValues.variables(checked.values());
	}

	private Map<String, Object> plain(Map<String, ?> sent) {
		Map<String, Object> answers = new LinkedHashMap<>();
		Optional.<Map<String, ?>>ofNullable(sent).orElse(Map.of()).keySet().forEach(name -> {
			try {
				// A map of variables gives the bare value; what it holds decides.
				Object value = sent instanceof VariableMap typed ? typed.getValueTyped(name) : sent.get(name);
				answers.put(name, PlainValues.of(value));
			}
			catch (IllegalArgumentException ex) {
				throw this.sentences.refuse(List.of(new Problem(name, name, "kind", List.of())));
			}
		});
		return answers;
	}

}
