package ca.docket.casefile.contact;

import java.util.Map;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Confidentiality;
import ca.docket.casefile.Contact;
import ca.docket.security.Vouching;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody else than who changed the address of a contact confirms the new one: what is
 * confidential, and was open to the contact before, is sent there only then.
 */
@Component
class NewAddresses {

	private final Confidentiality confidentiality;

	private final Vouching vouching;

	private final ContactDocuments documents;

	private final AuditTrail auditTrail;

	NewAddresses(Confidentiality confidentiality, Vouching vouching, ContactDocuments documents,
			AuditTrail auditTrail) {
		this.confidentiality = confidentiality;
		this.vouching = vouching;
		this.documents = documents;
		this.auditTrail = auditTrail;
	}

	/** Whether something waits for it. */
	boolean isUnconfirmed(Contact contact) {
		return !this.confidentiality.suspended(contact.id()).isEmpty();
	}

	/** Whether a person may confirm it: they may read all that waits for it. */
	boolean mayConfirm(Contact contact, String person) {
		Map<String, String> waiting = this.confidentiality.suspended(contact.id());
		return !waiting.isEmpty() && this.confidentiality.closedTo(person, waiting.keySet()).isEmpty()
				&& waiting.values().stream().allMatch(by -> this.vouching.mayVouchFor(person, by));
	}

	/**
	 * Sends again what the contact can fetch, with what is confidential.
	 * @param seen the address that the person saw
	 * @return whether they may confirm this one
	 */
	@Transactional
	public boolean confirm(Case caseFile, Contact contact, String seen, String person) {
		if (!contact.email().equals(seen) || !mayConfirm(contact, person)) {
			return false;
		}
		this.confidentiality.readmit(contact.id());
		this.auditTrail.add(caseFile.processInstanceId(), person, "contact-confirmed", null,
				Map.of("email", contact.email()));
		this.documents.sendAgain(contact);
		return true;
	}

}
