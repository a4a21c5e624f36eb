package ca.docket.casefile.contact;

import java.util.Map;
import java.util.UUID;

import ca.docket.casefile.Confidentiality;
import ca.docket.casefile.Contact;
import ca.docket.notice.Letters;
import ca.docket.notice.Outbox;
import ca.docket.security.Person;
import org.springframework.stereotype.Component;

/**
 * Sends what was not sent yet to the new address of a contact, and tells the former one:
 * nobody's letters go elsewhere behind their back. What is confidential waits until
 * somebody else confirms the new address.
 */
@Component
class AddressChange {

	private static final String LETTER = "contact-changed";

	private final Outbox outbox;

	private final Letters letters;

	private final Confidentiality confidentiality;

	AddressChange(Outbox outbox, Letters letters, Confidentiality confidentiality) {
		this.outbox = outbox;
		this.letters = letters;
		this.confidentiality = confidentiality;
	}

	/** In the caller's transaction. */
	void of(ContactReplaced contact) {
		Contact former = contact.former();
		Contact now = contact.now();
		this.outbox.readdress(now.id(), now.email());
		if (!former.email().equalsIgnoreCase(now.email())) {
			// not under the contact's id: the next change must not take it along
			Person told = new Person(former.email(), "", former.name(), former.email(), former.language());
			this.confidentiality.suspend(now.id(), contact.by());
			this.letters.urgent(LETTER, now.caseNumber(), LETTER + " " + UUID.randomUUID(), told, Map.of());
		}
	}

}
