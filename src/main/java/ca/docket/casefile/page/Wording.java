package ca.docket.casefile.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

import ca.docket.Office;
import ca.docket.security.Directory;
import ca.docket.security.Groups;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says ids of people and groups, and moments, in the words of a reader. */
@Component
public class Wording {

	private final MessageSource texts;

	private final Directory directory;

	private final Groups groups;

	private final Office office;

	Wording(MessageSource texts, Directory directory, Groups groups, Office office) {
		this.texts = texts;
		this.directory = directory;
		this.groups = groups;
		this.office = office;
	}

	public Optional<String> find(String key, Locale language) {
		return Optional.ofNullable(this.texts.getMessage(key, null, null, language));
	}

	public String of(String key, Locale language, Object... values) {
		return this.texts.getMessage(key, values, language);
	}

	/** The name of a person; their id where nobody of that id is known any more. */
	public String person(String id) {
		return this.directory.name(id);
	}

	/** Who did something, for whom; null for Docket itself. */
	public String doer(String person, String behalf, Locale language) {
		if (person == null) {
			return of("case.docket", language);
		}
		return (behalf == null) ? person(person) : of("case.behalf", language, person(person), person(behalf));
	}

	boolean isGroup(String id) {
		return this.groups.names().containsKey(id);
	}

	public String group(String id, Locale language) {
		return this.groups.name(id, language);
	}

	/** A step of a process; what the model calls it where there is no text. */
	public String step(String process, String activity, String name, Locale language) {
		return find(process + "." + activity, language).orElse(name);
	}

	/** How a case ended. */
	public String outcome(String id, Locale language) {
		return find("outcome." + id, language).orElse(id);
	}

	/** A day as tables and files have it, in every language: 2026-11-03. */
	String isoDay(Instant at) {
		return at.atZone(this.office.zone()).toLocalDate().toString();
	}

	public String day(Instant at, Locale language) {
		return day(at.atZone(this.office.zone()).toLocalDate(), language);
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

	private static Locale canadian(Locale language) {
		return new Locale.Builder().setLocale(language).setRegion("CA").build();
	}

}
