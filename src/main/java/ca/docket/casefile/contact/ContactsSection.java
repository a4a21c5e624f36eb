package ca.docket.casefile.contact;

import java.util.List;
import java.util.Locale;

import ca.docket.casefile.Case;
import ca.docket.casefile.Contact;
import ca.docket.casefile.Contacts;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.keeping.CaseCustodians;
import ca.docket.casefile.page.CaseSection;
import org.springframework.stereotype.Component;

/** The contacts of a case, for the office. */
@Component
class ContactsSection implements CaseSection {

	private final Contacts contacts;

	private final ContactWords words;

	private final CaseCustodians custodians;

	private final NewAddresses addresses;

	ContactsSection(Contacts contacts, ContactWords words, CaseCustodians custodians, NewAddresses addresses) {
		this.contacts = contacts;
		this.words = words;
		this.custodians = custodians;
		this.addresses = addresses;
	}

	/**
	 * The content of the section.
	 *
	 * @param change whether the reader may change them
	 */
	record View(List<Line> lines, boolean change) {
	}

	/**
	 * A contact.
	 *
	 * @param label what they are called in this case
	 * @param unconfirmed whether what is confidential waits until their new address is
	 * confirmed
	 * @param confirm whether the reader may do that
	 */
	record Line(String label, Contact contact, boolean unconfirmed, boolean confirm) {
	}

	@Override
	public String name() {
		return "contacts";
	}

	@Override
	public View of(Viewer viewer, Locale language) {
		Case caseFile = viewer.caseFile();
		List<Contact> all = viewer.office() ? this.contacts.of(caseFile.number()) : List.of();
		boolean change = !all.isEmpty() && caseFile.outcome() == null && this.custodians.isCustodian(viewer);
		return new View(all.stream()
			.map(one -> new Line(this.words.role(caseFile, one, language), one, this.addresses.isUnconfirmed(one),
					change && this.addresses.mayConfirm(one, viewer.person())))
			.toList(), change);
	}

}
