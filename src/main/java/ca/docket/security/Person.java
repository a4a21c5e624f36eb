package ca.docket.security;

import java.util.Locale;

/**
 * Someone who works with Docket.
 *
 * @param id the sign-in name
 * @param email where mails go; empty where none is known
 * @param language of mails, forms and pages: English or French
 */
public record Person(String id, String firstName, String lastName, String email, Locale language) {

	/** The name as people write it. */
	public String name() {
		return (this.firstName + " " + this.lastName).strip();
	}

}
