package ca.docket.security;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Someone who works with Docket.
 *
 * @param id the sign-in name
 * @param email where emails go; empty where none is known
 * @param language of emails, forms and pages: English or French
 */
public record Person(String id, String firstName, String lastName, String email, Locale language) {

	/** What an id may be: safe in addresses, file names and queries. */
	static final Pattern ID = Pattern.compile("[a-zA-Z0-9._@-]{1,64}");

	/** The name as people write it. */
	public String name() {
		return (this.firstName + " " + this.lastName).strip();
	}

}
