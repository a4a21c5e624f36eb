package ca.docket.casefile.step;

import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.Contact;
import ca.docket.casefile.Contacts;
import ca.docket.casefile.letters.CaseLetters;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Sends the {@code letter} in the middle of a case, to the submitter or to {@code to},
 * with a copy to {@code copies}: a group, or a contact as {@code contact:auditor}.
 */
@Component
@ForModels(needs = "letter", reads = { "to", "copies" })
class SendLetter implements JavaDelegate {

	private final StepCase cases;

	private final CaseLetters letters;

	private final Contacts contacts;

	SendLetter(StepCase cases, CaseLetters letters, Contacts contacts) {
		this.cases = cases;
		this.letters = letters;
		this.contacts = contacts;
	}

	/** A step that the case comes by again sends another letter. */
	@Override
	public void execute(DelegateExecution execution) {
		send(this.cases.of(execution), execution, execution.getActivityInstanceId());
	}

	void send(Case caseFile, DelegateExecution execution, String key) {
		StepCase.input(execution, "letter").ifPresent(letter -> {
			StepCase.input(execution, "to")
				.ifPresentOrElse(reader -> send(caseFile, letter, key, reader),
						() -> this.letters.toSubmitter(caseFile, letter, key));
			StepCase.input(execution, "copies").ifPresent(reader -> send(caseFile, letter, key + " copy", reader));
		});
	}

	/** A contact whom nobody named is not written to. */
	private void send(Case caseFile, String letter, String key, String reader) {
		if (reader.startsWith(Contact.PREFIX)) {
			this.contacts.find(caseFile, reader.substring(Contact.PREFIX.length()))
				.ifPresent(contact -> this.letters.toPerson(caseFile, letter, key, contact.person(), Map.of()));
		}
		else {
			this.letters.toGroup(caseFile, letter, key, reader);
		}
	}

}
