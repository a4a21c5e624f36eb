package ca.docket.models;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import ca.docket.Office;
import ca.docket.notice.Letters;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import ca.docket.security.Rights;
import org.springframework.stereotype.Component;

/** Emails the process owners and the sender what became of a deployment. */
@Component
class ModelLetters {

	private final Letters letters;

	private final Directory directory;

	private final FileCounts counts;

	private final Office office;

	ModelLetters(Letters letters, Directory directory, FileCounts counts, Office office) {
		this.letters = letters;
		this.directory = directory;
		this.counts = counts;
		this.office = office;
	}

	void deployed(Deployed one) {
		write("models-deployed", one.id(), one.family(), one.sentBy(), language -> {
			Map<String, Object> values = new HashMap<>();
			values.put("sent", one.sent());
			values.put("completed", this.counts.of(one.completed(), language));
			values.put("releasedBy", (one.releasedBy() != null) ? this.directory.name(one.releasedBy()) : "");
			values.put("backAgain", one.backAgain());
			values.put("open", one.openCases());
			values.put("warnings", one.warnings().in(language));
			return values;
		});
	}

	void waits(Waiting one) {
		write("models-waiting", one.id().toString(), one.family(), one.sentBy(), language -> Map.of("sent", one.files(),
				"warnings", one.warnings().in(language), "until", day(one, language)));
	}

	void refused(Waiting one, String by, String reason) {
		write("models-refused", one.id() + " refused", one.family(), one.sentBy(), language -> Map.of("sent",
				one.files(), "refusedBy", this.directory.name(by), "own", by.equals(one.sentBy()), "reason", reason));
	}

	void expired(Waiting one) {
		write("models-expired", one.id() + " expired", one.family(), one.sentBy(),
				language -> Map.of("sent", one.files()));
	}

	private void write(String template, String key, String family, String sender,
			Function<Locale, Map<String, Object>> values) {
		Set<Person> readers = new LinkedHashSet<>(this.letters.readers(Rights.PROCESS_OWNERS));
		this.directory.find(sender).ifPresent(readers::add);
		for (Person reader : readers) {
			Map<String, Object> all = new HashMap<>(values.apply(reader.language()));
			all.putAll(Map.of("family", family, "by", this.directory.name(sender), "page",
					this.office.link("/models").toString()));
			this.letters.write(template, null, template + " " + key + " " + reader.id(), reader, all);
		}
	}

	private String day(Waiting one, Locale language) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
			.withLocale(new Locale(language.getLanguage(), "CA"))
			.format(one.until().atZone(this.office.zone()));
	}

}
