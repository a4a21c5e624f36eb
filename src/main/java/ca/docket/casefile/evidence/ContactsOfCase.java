package ca.docket.casefile.evidence;

import java.util.List;
import java.util.Locale;

import ca.docket.casefile.Contact;
import ca.docket.casefile.Contacts;
import ca.docket.casefile.Viewer;
import org.springframework.stereotype.Component;

/**
 * The contacts of a case as they are now; what was said of them before is in the acts.
 */
@Component
class ContactsOfCase implements Pieces {

	private final Contacts contacts;

	ContactsOfCase(Contacts contacts) {
		this.contacts = contacts;
	}

	@Override
	public List<Piece> of(Viewer viewer, Locale language, LeftOut leftOut) {
		List<Contact> all = this.contacts.of(viewer.caseFile().number());
		return all.isEmpty() ? List.of() : List.of(Piece.table("contacts.csv", csv -> {
			csv.row("role", "name", "email", "phone", "language");
			all.forEach(one -> csv.row(one.role(), one.name(), one.email(), one.phone(), one.language().getLanguage()));
		}));
	}

}
