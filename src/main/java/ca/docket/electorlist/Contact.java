package ca.docket.electorlist;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import ca.docket.security.Addresses;
import ca.docket.security.Person;

/** Who collects the list for a municipality. */
record Contact(String name, String email, String phone, String language) {

	private static final int LONGEST = 200;

	private static final List<String> DEPUTY = List.of("deputyName", "deputyEmail", "deputyPhone");

	/** As it was typed in or imported. */
	static Contact of(Map<String, Object> said) {
		return new Contact(said.get("contactName").toString(), said.get("contactEmail").toString(),
				said.get("contactPhone").toString(), said.get("contactLanguage").toString());
	}

	/** The deputy that was typed in or imported with it. */
	static Optional<Contact> deputy(Map<String, Object> said) {
		List<String> deputy = saidOfDeputy(said::get);
		return (deputy.size() < DEPUTY.size()) ? Optional.empty() : Optional
			.of(new Contact(deputy.get(0), deputy.get(1), deputy.get(2), said.get("contactLanguage").toString()));
	}

	/**
	 * Whether something of a deputy is said, and something else is missing or is the
	 * contact's own.
	 */
	static boolean isDeputyUnfit(Function<String, Object> said) {
		List<String> deputy = saidOfDeputy(said);
		return !deputy.isEmpty() && (deputy.size() < DEPUTY.size()
				|| deputy.get(1).equalsIgnoreCase(String.valueOf(said.apply("contactEmail")).strip()));
	}

	private static List<String> saidOfDeputy(Function<String, Object> said) {
		return DEPUTY.stream()
			.map(said)
			.filter(Objects::nonNull)
			.map(value -> value.toString().strip())
			.filter(value -> !value.isEmpty())
			.toList();
	}

	/** Whether it can be written to and called. */
	boolean isUsable() {
		return Addresses.isOne(this.email) && isLine(this.name) && isLine(this.phone)
				&& Set.of("en", "fr").contains(this.language);
	}

	private static boolean isLine(String text) {
		return !text.isEmpty() && text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
	}

	/**
	 * The address and the number, by which somebody confirms the very contact they saw.
	 */
	public String where() {
		return this.email + " " + this.phone;
	}

	Person reader() {
		return new Person(this.email, "", this.name, this.email, Locale.forLanguageTag(this.language));
	}

}
