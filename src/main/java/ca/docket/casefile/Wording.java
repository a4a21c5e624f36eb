package ca.docket.casefile;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

import ca.docket.Office;
import ca.docket.security.Directory;
import ca.docket.security.Groups;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Formats what no model says for a reader, as plain text: Docket's own sentences, people,
 * groups and times.
 */
@Component
public class Wording {

	private static final int DECIMALS = 10;

	private final MessageSource texts;

	private final Directory directory;

	private final Contacts contacts;

	private final Groups groups;

	private final Office office;

	Wording(MessageSource texts, Directory directory, Contacts contacts, Groups groups, Office office) {
		this.texts = texts;
		this.directory = directory;
		this.contacts = contacts;
		this.groups = groups;
		this.office = office;
	}

	public Optional<String> find(String key, Locale language) {
		return Optional.ofNullable(this.texts.getMessage(key, null, null, language));
	}

	public String of(String key, Locale language, Object... values) {
		return this.texts.getMessage(key, values, language);
	}

	/**
	 * The name of a person or contact; their id where nobody of that id is known any
	 * more.
	 */
	public String person(String id) {
		return id.startsWith(Contact.PREFIX) ? this.contacts.name(id).orElse(id) : this.directory.name(id);
	}

	/** The name of the person with a sign-in name or address; that itself for nobody. */
	public String personNamed(String named) {
		return this.directory.named(named).map(person -> this.directory.name(person.id())).orElse(named);
	}

	/** Who did something, for whom; null for Docket itself. */
	public String doer(String person, String behalf, Locale language) {
		if (person == null) {
			return of("case.docket", language);
		}
		return (behalf == null) ? person(person) : of("case.behalf", language, person(person), person(behalf));
	}

	public boolean isGroup(String id) {
		return this.groups.names().containsKey(id);
	}

	public String group(String id, Locale language) {
		return this.groups.name(id, language);
	}

	/** A day as tables and files have it, in every language: 2026-11-03. */
	public String isoDay(Instant at) {
		return this.office.day(at).toString();
	}

	public String day(Instant at, Locale language) {
		return day(this.office.day(at), language);
	}

	public String day(LocalDate day, Locale language) {
		return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(canadian(language)));
	}

	/** A day with the time of day. */
	public String moment(Instant at, Locale language) {
		return at.atZone(this.office.zone())
			.format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
				.withLocale(canadian(language)));
	}

	/** The day that a form's answer is; empty where it is none. */
	public static Optional<LocalDate> day(String answer) {
		try {
			return answer.matches("\\d{4}-\\d{2}-\\d{2}") ? Optional.of(LocalDate.parse(answer)) : Optional.empty();
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	/** A number with its decimals, ten at most. */
	public static String number(BigDecimal number, Locale language) {
		NumberFormat format = NumberFormat.getInstance(canadian(language));
		format.setMaximumFractionDigits(DECIMALS);
		return format.format(number);
	}

	/** A language as it is written in Canada. */
	public static Locale canadian(Locale language) {
		return new Locale.Builder().setLocale(language).setRegion("CA").build();
	}

}
