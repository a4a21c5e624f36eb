package ca.docket.casefile.step;

import java.util.Arrays;
import java.util.List;

import ca.docket.casefile.Case;
import ca.docket.casefile.Contact;
import ca.docket.casefile.Contacts;
import ca.docket.casefile.contact.ContactDocuments;
import ca.docket.casefile.documents.Document;
import ca.docket.casefile.documents.Documents;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Sends {@code documents} that Docket drew up for the case and its parts, by their names
 * separated by commas, to a contact, {@code to}, behind the link in the {@code letter}.
 * Where they are not fetched before the {@code task} expires, or the email comes back,
 * the message {@code <process>.unfetched} begins that task; {@code <process>.fetched}
 * says that they were.
 */
@Component
@ForModels(needs = { "letter", "to", "documents", "task" })
class SendDocuments implements JavaDelegate {

	private final StepCase cases;

	private final Contacts contacts;

	private final Documents documents;

	private final ContactDocuments sendings;

	SendDocuments(StepCase cases, Contacts contacts, Documents documents, ContactDocuments sendings) {
		this.cases = cases;
		this.contacts = contacts;
		this.documents = documents;
		this.sendings = sendings;
	}

	/** A contact whom nobody named is sent nothing. */
	@Override
	public void execute(DelegateExecution execution) {
		Case caseFile = this.cases.of(execution);
		List<String> names = Arrays.stream(StepCase.required(execution, "documents").split(","))
			.map(String::strip)
			.toList();
		this.contacts.find(caseFile, StepCase.required(execution, "to").substring(Contact.PREFIX.length()))
			.ifPresent(contact -> this.sendings.send(caseFile, contact, StepCase.required(execution, "letter"),
					StepCase.required(execution, "task"),
					this.documents.drawnUp(caseFile.number(), names).stream().map(Document::id).toList()));
	}

}
