package ca.docket.casefile;

import java.util.Locale;

import ca.docket.security.Person;

/**
 * Somebody outside the directory who belongs to a case.
 *
 * @param role as the model calls them: {@code auditor}; one of each in a case
 * @param phone empty where none is known
 * @param language of letters to them
 */
public record Contact(String caseNumber, String role, String name, String email, String phone, Locale language) {

	/** Begins the id of a contact, and what a model says of one. */
	public static final String PREFIX = "contact:";

	/** Under which letters and the record know them. */
	public String id() {
		return PREFIX + this.caseNumber + ":" + this.role;
	}

	/** To whom letters go. */
	public Person person() {
		return new Person(id(), "", this.name, this.email, this.language);
	}

}
