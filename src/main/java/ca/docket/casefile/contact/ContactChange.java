package ca.docket.casefile.contact;

import java.util.LinkedHashMap;
import java.util.Map;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Contact;
import ca.docket.casefile.Contacts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes a contact, on a page or by a form: it is on record who did, the former address
 * is told, letters that were not sent go to the new one, and open questions are asked
 * again and documents sent again, so that no earlier link holds.
 */
@Component
class ContactChange {

	private final Contacts contacts;

	private final Cases cases;

	private final ContactQuestions questions;

	private final ContactDocuments documents;

	private final AddressChange address;

	private final AuditTrail auditTrail;

	ContactChange(Contacts contacts, Cases cases, ContactQuestions questions, ContactDocuments documents,
			AddressChange address, AuditTrail auditTrail) {
		this.contacts = contacts;
		this.cases = cases;
		this.questions = questions;
		this.documents = documents;
		this.address = address;
		this.auditTrail = auditTrail;
	}

	/** False where the case has ended meanwhile. */
	@Transactional
	public boolean to(Case caseFile, Contact contact, String person) {
		if (!this.cases.lock(caseFile.number())) {
			return false;
		}
		Contact former = this.contacts.find(caseFile, contact.role()).orElseThrow();
		this.contacts.keep(contact);
		this.auditTrail.add(caseFile.processInstanceId(), person, "contact-changed", null, said(contact));
		replaced(new ContactReplaced(former, contact, person));
		return true;
	}

	/** The form that says so is on record by itself. */
	@EventListener
	void replaced(ContactReplaced contact) {
		this.address.of(contact);
		this.questions.askAgain(contact.now());
		this.documents.sendAgain(contact.now());
	}

	private static Map<String, Object> said(Contact contact) {
		Map<String, Object> said = new LinkedHashMap<>();
		said.put("name", contact.name());
		said.put("email", contact.email());
		said.put("phone", contact.phone());
		said.put("language", contact.language().getLanguage());
		said.values().removeIf(""::equals);
		return said;
	}

}
