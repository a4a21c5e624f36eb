package ca.docket.intake.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import ca.docket.Office;
import ca.docket.casefile.Wording;
import org.springframework.stereotype.Component;

/** The public register of AI use cases, as of any day that has begun. */
@Component
class Register {

	/** The reader's, or one of the two. */
	private static final Set<String> LANGUAGES = Set.of("", "en", "fr");

	private final Versions versions;

	private final RegisterWords words;

	private final Office office;

	private final Clock clock;

	Register(Versions versions, RegisterWords words, Office office, Clock clock) {
		this.versions = versions;
		this.words = words;
		this.office = office;
		this.clock = clock;
	}

	LocalDate today() {
		return this.office.day(this.clock.instant());
	}

	/**
	 * Reads what was sent.
	 * @param on as {@code 2026-11-03}; empty for today
	 * @param lang {@code en} or {@code fr}; empty for the reader's language
	 * @throws RegisterQuery.Wrong where the day is none, or still to come, or the
	 * language another
	 */
	RegisterQuery asked(String on, String lang, Locale reader) throws RegisterQuery.Wrong {
		if (!LANGUAGES.contains(lang)) {
			throw new RegisterQuery.Wrong("register.bad-language", lang);
		}
		return new RegisterQuery(on.isEmpty() ? today() : day(on),
				lang.isEmpty() ? reader : Locale.forLanguageTag(lang));
	}

	private LocalDate day(String on) throws RegisterQuery.Wrong {
		LocalDate day = Wording.day(on).orElseThrow(() -> new RegisterQuery.Wrong("register.bad-day", on));
		if (day.isAfter(today())) {
			throw new RegisterQuery.Wrong("register.future-day", on);
		}
		return day;
	}

	/** What is published at the end of that day, by the number of the entry. */
	List<PublishedEntry> read(RegisterQuery query) {
		return this.versions.asOf(query.on())
			.stream()
			.map(version -> this.words.published(version, query.language()))
			.toList();
	}

}
