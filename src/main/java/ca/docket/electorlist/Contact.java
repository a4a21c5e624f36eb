package ca.docket.electorlist;

import java.util.Locale;
import java.util.Map;

import ca.docket.security.Person;

/** Who collects the list for a municipality. */
record Contact(String name, String email, String phone, String language) {

	/** As it was typed in or imported. */
	static Contact of(Map<String, Object> said) {
		return new Contact(said.get("contactName").toString(), said.get("contactEmail").toString(),
				said.get("contactPhone").toString(), said.get("contactLanguage").toString());
	}

	/**
	 * The address and the number, by which somebody confirms the very contact they saw.
	 */
	String where() {
		return this.email + " " + this.phone;
	}

	Person reader() {
		return new Person(this.email, "", this.name, this.email, Locale.forLanguageTag(this.language));
	}

}
