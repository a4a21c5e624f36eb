package ca.docket.casefile.contact;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.Cases;
import ca.docket.casefile.Contact;
import ca.docket.casefile.Contacts;
import ca.docket.engine.Objection;
import ca.docket.engine.PlainValues;
import ca.docket.engine.RootProcess;
import ca.docket.engine.Submission;
import ca.docket.engine.SubmissionRule;
import ca.docket.security.Addresses;
import ca.docket.text.FieldText;
import ca.docket.text.FormVersion;
import ca.docket.text.ModelTexts;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Keeps the contacts that people name in forms. An address is exactly one: nothing that
 * is typed adds a reader or a header to a letter.
 */
@Component
public class NamedContacts implements SubmissionRule {

	private final Contacts contacts;

	private final Cases cases;

	private final ModelTexts texts;

	private final ApplicationEventPublisher events;

	NamedContacts(Contacts contacts, Cases cases, ModelTexts texts, ApplicationEventPublisher events) {
		this.contacts = contacts;
		this.cases = cases;
		this.texts = texts;
		this.events = events;
	}

	@Override
	public List<Objection> objections(Submission submission) {
		return fields(submission.form()).addresses()
			.map(FieldText::key)
			.filter(key -> submission.answer(key) != null)
			.map(key -> submission.answer(key).toString().strip())
			.filter(address -> !Addresses.isOne(address))
			.map(address -> Objection.of("form.contact-address", address))
			.toList();
	}

	/** Keeps whom the answers to a form name, in the caller's transaction. */
	public void keep(String caseNumber, FormVersion form, Map<String, ?> answers) {
		fields(form).in(answers, caseNumber, language(answers)).forEach(this::keep);
	}

	private void keep(Contact contact) {
		List<Contact> former = this.contacts.of(contact.caseNumber())
			.stream()
			.filter(one -> one.role().equals(contact.role()))
			.filter(one -> !one.email().equalsIgnoreCase(contact.email()))
			.toList();
		this.contacts.keep(contact);
		former.forEach(one -> this.events.publishEvent(new ContactReplaced(one, contact, "")));
	}

	/** Texts are still there: the record takes them over later. */
	@EventListener(condition = "#task.eventName == '" + TaskListener.EVENTNAME_COMPLETE + "'")
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void ended(DelegateTask task) {
		Map<String, Object> answers = new HashMap<>();
		FormVersion form = FormVersion.of(task);
		fields(form).fields()
			.stream()
			.filter(field -> ContactFields.property(field).isPresent() && task.getVariable(field.key()) != null)
			.forEach(field -> answers.put(field.key(), PlainValues.of(task.getVariable(field.key()))));
		if (!answers.isEmpty()) {
			String id = RootProcess.of(task);
			this.cases.ofProcessInstances(List.of(id))
				.values()
				.forEach(caseFile -> keep(caseFile.number(), form, answers));
		}
	}

	private ContactFields fields(FormVersion form) {
		return new ContactFields(this.texts.fields(form, Locale.ENGLISH));
	}

	private static Locale language(Map<String, ?> answers) {
		return "fr".equals(answers.get("language")) ? Locale.FRENCH : Locale.ENGLISH;
	}

}
