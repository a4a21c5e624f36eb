package ca.docket.intake.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import ca.docket.Office;
import org.springframework.stereotype.Component;

/** The public register of AI use cases, as of any day that has begun. */
@Component
class Register {

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
		return LocalDate.now(this.clock.withZone(this.office.zone()));
	}

	/**
	 * Reads what was sent.
	 * @see RegisterQuery#of
	 */
	RegisterQuery asked(String on, String lang, Locale reader) throws RegisterQuery.Wrong {
		return RegisterQuery.of(on, lang, today(), reader);
	}

	/** What is published at the end of that day, by the number of the entry. */
	List<PublishedEntry> read(RegisterQuery query) {
		return this.versions.asOf(query.on())
			.stream()
			.map(version -> this.words.published(version, query.language()))
			.toList();
	}

}
