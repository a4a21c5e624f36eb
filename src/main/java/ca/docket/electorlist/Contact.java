package ca.docket.electorlist;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.function.Function;

import ca.docket.security.Addresses;
import ca.docket.security.Person;

/**
 * Who collects the list for a municipality.
 *
 * @param codeTo where the code goes: a phone or TTY number, or a second email address
 * @param codeBy {@code phone}, {@code tty} or {@code email}
 */
record Contact(String name, String email, String codeTo, String language, String codeBy) {

	private static final String PHONE = "phone";

	private static final int LONGEST = 200;

	private static final List<String> DEPUTY = List.of("deputyName", "deputyEmail", "deputyPhone");

	/** As it was typed in or imported. */
	static Contact of(Map<String, Object> said) {
		return new Contact(said.get("contactName").toString(), said.get("contactEmail").toString().strip(),
				said.get("codeTo").toString().strip(), said.get("contactLanguage").toString(),
				Objects.requireNonNullElse(said.get("codeBy"), PHONE).toString());
	}

	/** The deputy that was typed in or imported with it. */
	static Optional<Contact> deputy(Map<String, Object> said) {
		List<String> deputy = saidOfDeputy(said::get);
		return (deputy.size() < DEPUTY.size()) ? Optional.empty() : Optional.of(new Contact(deputy.get(0),
				deputy.get(1), deputy.get(2), said.get("contactLanguage").toString(), PHONE));
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

	/** Whether the code would not go another way than the link. */
	static boolean isCodeUnfit(Function<String, Object> said) {
		return said.apply("codeTo") != null && !new Contact("", text(said, "contactEmail"), text(said, "codeTo"), "",
				(said.apply("codeBy") != null) ? text(said, "codeBy") : PHONE)
			.isCodeApart();
	}

	private static String text(Function<String, Object> said, String field) {
		return String.valueOf(said.apply(field)).strip();
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
		return Addresses.isOne(this.email) && isLine(this.name) && isLine(this.codeTo) && isCodeApart()
				&& Set.of("en", "fr").contains(this.language);
	}

	/** Whether the code goes another way than the link. */
	boolean isCodeApart() {
		return switch (this.codeBy) {
			case PHONE, "tty" -> !this.codeTo.contains("@");
			case "email" -> Addresses.isOne(this.codeTo) && !this.codeTo.equalsIgnoreCase(this.email);
			default -> false;
		};
	}

	/** Whether the code is. */
	boolean getsCodeWritten() {
		return this.codeBy.equals("email");
	}

	/** Whether we write to an address of theirs. */
	boolean isWrittenTo(String address) {
		return Stream.of(this.email, this.codeTo).anyMatch(address::equalsIgnoreCase);
	}

	private static boolean isLine(String text) {
		return !text.isEmpty() && text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
	}

	/**
	 * The address and the number, by which somebody confirms the very contact they saw.
	 */
	public String where() {
		return this.email + " " + this.codeTo;
	}

	Person reader() {
		return reader(this.email);
	}

	/** The same at the second address. */
	Person readerOfCode() {
		return reader(this.codeTo);
	}

	private Person reader(String address) {
		return new Person(address, "", this.name, address, Locale.forLanguageTag(this.language));
	}

}
