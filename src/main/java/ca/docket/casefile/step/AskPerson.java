package ca.docket.casefile.step;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import ca.docket.calendar.Deadlines;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Contact;
import ca.docket.casefile.Contacts;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.contact.ContactQuestion;
import ca.docket.casefile.contact.ContactQuestions;
import ca.docket.casefile.letters.CaseLetters;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Asks the submitter for something: what somebody wrote last in the field {@code asks} is
 * put on record for them to read, and the {@code letter} tells it, with the last day for
 * the {@code task} in which they answer ({@code answerBy}). A contact, named in
 * {@code to}, answers it by a personal link, and the office reads what they were asked.
 */
@Component
@ForModels(needs = { "asks", "letter", "task" }, reads = "to")
class AskPerson implements JavaDelegate {

	private final StepCase cases;

	private final AuditTrail auditTrail;

	private final CaseLetters letters;

	private final Contacts contacts;

	private final ContactQuestions questions;

	private final Deadlines deadlines;

	AskPerson(StepCase cases, AuditTrail auditTrail, CaseLetters letters, Contacts contacts, ContactQuestions questions,
			Deadlines deadlines) {
		this.cases = cases;
		this.auditTrail = auditTrail;
		this.letters = letters;
		this.contacts = contacts;
		this.questions = questions;
		this.deadlines = deadlines;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case caseFile = this.cases.of(execution);
		String field = StepCase.required(execution, "asks");
		AuditEntry asking = this.auditTrail.latestWith(caseFile.processInstanceId(), field).orElseThrow();
		LocalDate answerBy = this.deadlines.lastDay(caseFile.process(), StepCase.required(execution, "task"));
		Asked asked = new Asked(asking, field, answerBy);
		StepCase.input(execution, "to")
			.ifPresentOrElse(to -> askContact(execution, caseFile, contact(caseFile, to), asked),
					() -> askSubmitter(execution, caseFile, asked));
	}

	private void askSubmitter(DelegateExecution execution, Case caseFile, Asked asked) {
		record(execution, caseFile, asked, AuditTrail.ASKED, Viewer.CASE, Map.of());
		// each question gets its own letter
		this.letters.toSubmitter(caseFile, StepCase.required(execution, "letter"),
				"question " + execution.getActivityInstanceId(),
				Map.of(asked.field(), asked.question(), "answerBy", asked.answerBy()));
	}

	private void askContact(DelegateExecution execution, Case caseFile, Contact contact, Asked asked) {
		record(execution, caseFile, asked, "contact-asked", Viewer.OFFICE, Map.of("contact", contact.name()));
		this.questions.ask(caseFile, contact,
				new ContactQuestion(UUID.randomUUID(), caseFile.number(), contact.id(),
						execution.getProcessInstanceId(), StepCase.required(execution, "task"),
						StepCase.required(execution, "letter"), asked.field(), asked.question(), asked.answerBy()));
	}

	private void record(DelegateExecution execution, Case caseFile, Asked asked, String action, String audience,
			Map<String, String> more) {
		Map<String, Object> said = new LinkedHashMap<>(more);
		said.put(asked.field(), asked.question());
		said.put("answerBy", asked.answerBy().toString());
		this.auditTrail.add(caseFile.processInstanceId(),
				asked.entry().repeated(action, execution.getCurrentActivityId(), audience, said));
	}

	/** Whom nobody named cannot be asked. */
	private Contact contact(Case caseFile, String to) {
		return this.contacts.find(caseFile, to.substring(Contact.PREFIX.length()))
			.orElseThrow(() -> new IllegalStateException("%s has no %s".formatted(caseFile.number(), to)));
	}

	/** What somebody wrote in a field, and until when it can be answered. */
	private record Asked(AuditEntry entry, String field, LocalDate answerBy) {

		String question() {
			return this.entry.answer(this.field);
		}

	}

}
