package ca.docket.casefile.contact;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Contact;
import ca.docket.casefile.Contacts;
import ca.docket.casefile.Viewer;
import ca.docket.notice.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes a contact: it is on record who did, and letters that were not sent go to the
 * new address, and open questions are asked again, so that no earlier link holds.
 */
@Component
class ContactChange {

	private final Contacts contacts;

	private final Cases cases;

	private final ContactQuestions questions;

	private final Outbox outbox;

	private final AuditTrail auditTrail;

	private final Clock clock;

	ContactChange(Contacts contacts, Cases cases, ContactQuestions questions, Outbox outbox, AuditTrail auditTrail,
			Clock clock) {
		this.contacts = contacts;
		this.cases = cases;
		this.questions = questions;
		this.outbox = outbox;
		this.auditTrail = auditTrail;
		this.clock = clock;
	}

	/** False where the case has ended meanwhile. */
	@Transactional
	public boolean to(Case caseFile, Contact contact, String person) {
		if (!this.cases.lock(caseFile.number())) {
			return false;
		}
		this.contacts.keep(contact);
		this.auditTrail.add(caseFile.processInstanceId(), new AuditEntry(this.clock.instant(), person, null,
				"contact-changed", null, Viewer.OFFICE, said(contact)));
		this.outbox.readdress(contact.id(), contact.email());
		this.questions.askAgain(contact);
		return true;
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
