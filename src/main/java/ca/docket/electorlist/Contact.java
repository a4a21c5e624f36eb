package ca.docket.electorlist;

import java.util.Locale;

import ca.docket.security.Person;

/** Who collects the list for a municipality. */
record Contact(String name, String email, String phone, String language) {

	Person reader() {
		return new Person(this.email, "", this.name, this.email, Locale.forLanguageTag(this.language));
	}

}
