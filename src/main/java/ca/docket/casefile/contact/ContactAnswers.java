package ca.docket.casefile.contact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import ca.docket.engine.PlainValues;
import ca.docket.security.AsSystem;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Hands a contact's answer to the engine in their name, by the way that answers of people
 * go: with the groups that the one task is offered to, and for it alone.
 */
@Component
class ContactAnswers {

	private final TaskService tasks;

	private final FormService forms;

	private final IdentityService identity;

	private final AsSystem system;

	ContactAnswers(TaskService tasks, FormService forms, IdentityService identity, AsSystem system) {
		this.tasks = tasks;
		this.forms = forms;
		this.identity = identity;
		this.system = system;
	}

	/** The open task in which a question is answered; empty where it is too late. */
	Optional<Task> task(ContactQuestion asked) {
		return this.system
			.get(() -> this.tasks.createTaskQuery()
				.processInstanceId(asked.processInstanceId())
				.taskDefinitionKey(asked.activity())
				.active()
				.initializeFormKeys()
				.list())
			.stream()
			.findFirst();
	}

	void give(Task task, String contact, Map<String, Object> answers) {
		List<String> groups = this.tasks.getIdentityLinksForTask(task.getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.filter(Objects::nonNull)
			.toList();
		Authentication nobody = this.identity.getCurrentAuthentication();
		this.identity.setAuthentication(contact, groups);
		try {
			Map<String, Object> given = new HashMap<>(answers);
			given.values().removeIf(Objects::isNull);
			this.forms.submitTaskForm(task.getId(), PlainValues.variables(given));
		}
		finally {
			this.identity.setAuthentication(nobody);
		}
	}

	/** What conditions of the form can depend on. */
	Map<String, Object> known(Task task) {
		return PlainValues.known(this.tasks.getVariablesTyped(task.getId(), false));
	}

}
