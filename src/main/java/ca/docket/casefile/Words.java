package ca.docket.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

import ca.docket.Office;
import ca.docket.engine.FormValues;
import ca.docket.security.Directory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says ids, dates, people and texts in words that stand in the Markdown of a form's
 * texts.
 */
@Component
public class Words {

	private final MessageSource messages;

	private final Directory directory;

	private final Office office;

	Words(MessageSource messages, Directory directory, Office office) {
		this.messages = messages;
		this.directory = directory;
		this.office = office;
	}

	/** The text with a key; the key itself where there is none. */
	public String of(Locale language, String key, Object... values) {
		return this.messages.getMessage(key, values, key, language);
	}

	public boolean has(Locale language, String key) {
		return this.messages.getMessage(key, null, null, language) != null;
	}

	public String person(String id) {
		return FormValues.plain(this.directory.name(id));
	}

	/** A day in the office's time. */
	public String date(Locale language, Instant at) {
		return date(language, at.atZone(this.office.zone()).toLocalDate());
	}

	public static String date(Locale language, LocalDate day) {
		Locale canadian = new Locale.Builder().setLocale(language).setRegion("CA").build();
		return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(canadian));
	}

	/** The day that a form's answer is; empty where it is none. */
	public static Optional<LocalDate> day(String answer) {
		try {
			return Optional.of(LocalDate.parse(answer));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

}
