package ca.docket.electorlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import ca.docket.engine.Objection;
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

	/** As it was typed in or imported. */
	static Contact of(Map<String, Object> said) {
		return new Contact(Recipient.text(said::get, "contactName"), Recipient.text(said::get, "contactEmail"),
				Recipient.text(said::get, "codeTo"), Recipient.text(said::get, "contactLanguage"),
				way(said::get, "codeBy"));
	}

	/** The deputy that was typed in or imported with it. */
	static Optional<Contact> deputy(Function<String, Object> said) {
		String language = Recipient.text(said, "deputyLanguage");
		Contact deputy = new Contact(Recipient.text(said, "deputyName"), Recipient.text(said, "deputyEmail"),
				Recipient.text(said, "deputyCodeTo"),
				language.isEmpty() ? Recipient.text(said, "contactLanguage") : language, way(said, "deputyCodeBy"));
		return (deputy.name() + deputy.email() + deputy.codeTo()).isEmpty() ? Optional.empty() : Optional.of(deputy);
	}

	/** What is wrong with who collects a list, and when they can be called. */
	static List<Objection> check(Function<String, Object> said) {
		List<Objection> objections = new ArrayList<>();
		String email = Recipient.text(said, "contactEmail");
		Contact contact = new Contact("", email, Recipient.text(said, "codeTo"), "", way(said, "codeBy"));
		if (!contact.codeTo().isEmpty() && !contact.isCodeApart()) {
			objections.add(Objection.of("electorlist.code-to"));
		}
		String[] hours = Recipient.text(said, "officeHours").split("-");
		if (hours.length == 2 && hours[0].compareTo(hours[1]) >= 0) {
			objections.add(Objection.of("electorlist.office-hours"));
		}
		if (deputy(said).filter(deputy -> !deputy.isComplete() || deputy.email().equalsIgnoreCase(email)).isPresent()) {
			objections.add(Objection.of("electorlist.deputy"));
		}
		return objections;
	}

	private static String way(Function<String, Object> said, String field) {
		String way = Recipient.text(said, field);
		return way.isEmpty() ? PHONE : way;
	}

	/** Whether it can be written to and called. */
	boolean isUsable() {
		return isComplete() && Set.of("en", "fr").contains(this.language);
	}

	private boolean isComplete() {
		return Addresses.isOne(this.email) && isLine(this.name) && isLine(this.codeTo) && isCodeApart();
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
