package ca.docket.engine;

import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's form service, which validates every submission on the server. */
class CheckedForms extends FormServiceImpl {

	private final SubmissionGateway gateway;

	private final ShownValues shown;

	CheckedForms(SubmissionGateway gateway, ShownValues shown) {
		this.gateway = gateway;
		this.shown = shown;
	}

	@Override
	public void submitTaskForm(String taskId, Map<String, Object> sent) {
		Optional<Actor> actor = this.gateway.actors().outside();
		if (actor.isEmpty()) {
			super.submitTaskForm(taskId, sent);
			return;
		}
		this.gateway.submit(this.commandExecutor, actor.get(), taskId, sent,
				checked -> new EndTask(taskId, checked, false, false));
	}

	@Override
	public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> sent,
			boolean deserialize) {
		Optional<Actor> actor = this.gateway.actors().outside();
		return actor.isEmpty() ? super.submitTaskFormWithVariablesInReturn(taskId, sent, deserialize)
				: this.gateway.submit(this.commandExecutor, actor.get(), taskId, sent,
						checked -> new EndTask(taskId, checked, true, deserialize));
	}

	@Override
	public ProcessInstance submitStartForm(String processDefinitionId, Map<String, Object> sent) {
		return submitStartForm(processDefinitionId, null, sent);
	}

	@Override
	public ProcessInstance submitStartForm(String processDefinitionId, String businessKey, Map<String, Object> sent) {
		Optional<Actor> actor = this.gateway.actors().outside();
		if (actor.isEmpty()) {
			return super.submitStartForm(processDefinitionId, businessKey, sent);
		}
		return new StartInstance(this.commandExecutor, this.gateway, actor.get()).of(processDefinitionId, null)
			.businessKey(businessKey)
			.setVariables(sent)
			.execute();
	}

	@Override
	@SuppressWarnings({ "unchecked", "rawtypes" })
	public ProcessInstance submitStartFormData(String processDefinitionId, Map<String, String> sent) {
		return submitStartForm(processDefinitionId, null, (Map) sent);
	}

	@Override
	@SuppressWarnings({ "unchecked", "rawtypes" })
	public ProcessInstance submitStartFormData(String processDefinitionId, String businessKey,
			Map<String, String> sent) {
		return submitStartForm(processDefinitionId, businessKey, (Map) sent);
	}

	@Override
	public InputStream getDeployedTaskForm(String taskId) {
		return this.commandExecutor.execute(reader().ofTask(taskId));
	}

	@Override
	public InputStream getDeployedStartForm(String processDefinitionId) {
		return this.commandExecutor.execute(reader().ofStart(processDefinitionId));
	}

	/** The engine and its delegates read a form as it was written. */
	private FormLanguage reader() {
		Actors actors = this.gateway.actors();
		return new FormLanguage(actors.outside().isPresent() ? actors.language() : Locale.ENGLISH);
	}

	/** What the process knows, and what its family shows beside. */
	@Override
	public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserialize) {
		VariableMap variables = super.getTaskFormVariables(taskId, names, deserialize);
		this.gateway.actors().outside().ifPresent(actor -> {
			Map<String, Object> beside = this.commandExecutor.execute(engine -> {
				TaskEntity task = engine.getTaskManager().findTaskById(taskId);
				Map<String, Object> both = new HashMap<>(this.shown.prefilled(task));
				// what a task begins without does not hide what its family fills in
				both.keySet().removeIf(name -> variables.get(name) != null);
				both.putAll(this.shown.of(task, name -> names == null || names.contains(name)));
				return both;
			});
			beside.keySet().removeIf(name -> names != null && !names.contains(name));
			variables.putAll(PlainValues.variables(beside));
		});
		return variables;
	}

}
