package ca.docket.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;

/** The fields of task forms, by the version of the process. */
@Component
class FormFields {

	private static final Set<String> TEXTS = Set.of("textfield", "textarea");

	private final FormService forms;

	private final Json json;

	private final Map<String, List<TaskField>> known = new ConcurrentHashMap<>();

	FormFields(FormService forms, Json json) {
		this.forms = forms;
		this.json = json;
	}

	/**
	 * A field.
	 *
	 * @param key the name of its variable
	 * @param text whether it holds words of a person: a text, or a list of rows
	 */
	record TaskField(String key, boolean text) {
	}

	List<TaskField> of(DelegateTask task) {
		return this.known.computeIfAbsent(task.getProcessDefinitionId() + "/" + task.getTaskDefinitionKey(),
				id -> read(task));
	}

	private List<TaskField> read(DelegateTask task) {
		try {
			JsonNode form = Context.getCommandContext()
				.runWithoutAuthorization(() -> this.json.read(this.forms.getDeployedTaskForm(task.getId())));
			List<TaskField> fields = new ArrayList<>();
			collect(form, fields);
			return fields;
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void collect(JsonNode component, List<TaskField> fields) {
		if (component.path("type").asText().equals("dynamiclist")) {
			fields.add(new TaskField(component.get("path").asText(), true));
			return;
		}
		if (component.hasNonNull("key")) {
			fields.add(new TaskField(component.get("key").asText(), TEXTS.contains(component.path("type").asText())));
		}
		component.path("components").forEach(inner -> collect(inner, fields));
	}

}
