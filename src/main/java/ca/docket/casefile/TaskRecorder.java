package ca.docket.casefile;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ca.docket.engine.PlainValues;
import ca.docket.engine.RootProcess;
import ca.docket.engine.SubmittedVariables;
import ca.docket.engine.substitute.HeldFor;
import ca.docket.text.FieldText;
import ca.docket.text.FormVersion;
import ca.docket.text.ModelTexts;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Records who completed a task and with which answers, where the model asks for it: the
 * task property {@code record} holds the action, such as {@code triaged}, {@code
 * recordTopic} may name a variable that tells parallel tasks apart, and {@code audience}
 * is who may read the entry, as {@link Viewer#includes} takes it. A snapshot of what the
 * answers relied on is kept with them, so that later changes can be detected. Texts are
 * kept in the record only: variables are ids, flags, dates and outcomes.
 */
@Component
class TaskRecorder {

	private final AuditTrail auditTrail;

	private final ModelTexts texts;

	private final HeldFor heldFor;

	private final ApprovalSnapshot snapshot;

	private final IdentityService identity;

	private final Clock clock;

	TaskRecorder(AuditTrail auditTrail, ModelTexts texts, HeldFor heldFor, ApprovalSnapshot snapshot,
			IdentityService identity, Clock clock) {
		this.auditTrail = auditTrail;
		this.texts = texts;
		this.heldFor = heldFor;
		this.snapshot = snapshot;
		this.identity = identity;
		this.clock = clock;
	}

	@EventListener(condition = "#task.eventName == '" + TaskListener.EVENTNAME_COMPLETE + "'")
	void ended(DelegateTask task) {
		TaskProperty.of(task, "record")
			.ifPresent(action -> this.auditTrail.add(RootProcess.of(task), entry(task, person(task), action),
					topic(task), this.snapshot.of(task)));
	}

	private AuditEntry entry(DelegateTask task, String person, String action) {
		FormVersion form = FormVersion.of(task);
		return new AuditEntry(this.clock.instant(), person, this.heldFor.absent(task.getId(), person).orElse(null),
				action, task.getTaskDefinitionKey(), TaskProperty.of(task, "audience").orElse(null),
				answers(task, form), form);
	}

	private static String topic(DelegateTask task) {
		return TaskProperty.of(task, "recordTopic").map(name -> name + "=" + task.getVariable(name)).orElse("");
	}

	private String person(DelegateTask task) {
		return Optional.ofNullable(this.identity.getCurrentAuthentication())
			.map(Authentication::getUserId)
			.orElse(task.getAssignee());
	}

	private Map<String, Object> answers(DelegateTask task, FormVersion form) {
		Map<String, Object> answers = new LinkedHashMap<>();
		TaskProperty.of(task, "recordTopic").ifPresent(name -> answers.put(name, task.getVariable(name)));
		List<FieldText> fields = this.texts.fields(form, Locale.ENGLISH);
		for (FieldText field : fields) {
			Object value = task.getVariable(field.key());
			if (value != null) {
				answers.put(field.key(), PlainValues.of(value));
			}
		}
		SubmittedVariables.forget(task, fields.stream().filter(FieldText::isText).map(FieldText::key).toList());
		return answers;
	}

}
