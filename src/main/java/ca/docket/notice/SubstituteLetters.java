package ca.docket.notice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import ca.docket.Office;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import ca.docket.security.Substitution;
import ca.docket.security.SubstitutionEnded;
import ca.docket.security.SubstitutionNamed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Emails the substitute and the absent person when somebody else names a substitute or
 * ends a substitution early.
 */
@Component
class SubstituteLetters {

	private final Letters letters;

	private final Directory directory;

	private final Office office;

	SubstituteLetters(Letters letters, Directory directory, Office office) {
		this.letters = letters;
		this.directory = directory;
		this.office = office;
	}

	@EventListener
	void named(SubstitutionNamed event) {
		Substitution one = event.substitution();
		write("substitute-named", one, one.namedBy());
	}

	@EventListener
	void ended(SubstitutionEnded event) {
		Substitution one = event.substitution();
		write("substitute-ended", one, one.endedBy());
	}

	private void write(String template, Substitution one, String by) {
		Stream.of(one.absent(), one.substitute())
			.filter(person -> !person.equals(by))
			.flatMap(person -> this.directory.find(person).stream())
			.forEach(person -> this.letters.write(template, null, null, person, values(one, by, person)));
	}

	private Map<String, String> values(Substitution one, String by, Person reader) {
		return Map.of("absent", this.directory.name(one.absent()), "substitute", this.directory.name(one.substitute()),
				"by", this.directory.name(by), "firstDay", day(one.firstDay(), reader.language()), "lastDay",
				day(one.lastDay(), reader.language()), "link", this.office.link("/settings/substitutes").toString());
	}

	private static String day(LocalDate day, Locale language) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
			.withLocale(new Locale(language.getLanguage(), "CA"))
			.format(day);
	}

}
