package ca.docket.intake.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import ca.docket.Office;
import ca.docket.casefile.Divisions;
import ca.docket.casefile.Wording;
import ca.docket.intake.register.PublishedEntry.Value;
import org.springframework.stereotype.Component;

/** Says an entry in the language of a reader. */
@Component
class RegisterWords {

	private final Wording wording;

	private final Divisions divisions;

	private final Office office;

	RegisterWords(Wording wording, Divisions divisions, Office office) {
		this.wording = wording;
		this.divisions = divisions;
		this.office = office;
	}

	PublishedEntry published(Version version, Locale language) {
		List<Value> values = Arrays.stream(RegisterField.values())
			.map(field -> value(version, field, language))
			.toList();
		return new PublishedEntry(version.entry(), values.get(RegisterField.USE_CASE_NAME.ordinal()).text(),
				this.office.day(version.validFrom()), version.endedOn(), values);
	}

	/** What a version says in a field; an empty text as long as nothing is said. */
	Value value(Version version, RegisterField field, Locale language) {
		String reason = version.text(field.withheld());
		if (reason != null) {
			return new Value(field, label(field, language), this.wording.of("register.withheld", language,
					this.wording.of("register.withheld." + reason, language)), null, true);
		}
		String said = version.text(field.in(language.getLanguage()));
		return new Value(field, label(field, language), (said != null) ? text(field, said, language) : "",
				(said != null) ? plain(field, said, language) : "", false);
	}

	String label(RegisterField field, Locale language) {
		return this.wording.of("register." + field.key(), language);
	}

	/** A value of the form in words. */
	String text(RegisterField field, String said, Locale language) {
		return switch (field.kind()) {
			case TEXT -> said;
			case DIVISION -> this.divisions.name(said, language);
			case DATE -> Wording.day(said).map(day -> this.wording.day(day, language)).orElse(said);
			case YES_NO -> this.wording.of("register." + said, language);
		};
	}

	private Object plain(RegisterField field, String said, Locale language) {
		return switch (field.kind()) {
			case TEXT, DATE -> said;
			case DIVISION -> this.divisions.name(said, language);
			case YES_NO -> said.equals("yes");
		};
	}

}
