package ca.docket.intake.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ca.docket.casefile.Case;
import ca.docket.casefile.CaseFamily;
import ca.docket.casefile.Divisions;
import ca.docket.casefile.Words;
import org.springframework.stereotype.Component;

/** Tells the case file what an entry says, as far as it is drafted. */
@Component
class RegisterCase implements CaseFamily {

	private static final String CATALOGUE = "intake-register-field.";

	private final Versions versions;

	private final RegisterWords register;

	private final Divisions divisions;

	private final Words words;

	RegisterCase(Versions versions, RegisterWords register, Divisions divisions, Words words) {
		this.versions = versions;
		this.register = register;
		this.divisions = divisions;
		this.words = words;
	}

	@Override
	public String process() {
		return "intake-register";
	}

	@Override
	public List<Fact> facts(Case caseFile, Locale language) {
		return this.versions.of(caseFile.processInstanceId())
			.map(version -> Arrays.stream(RegisterField.values())
				.map(field -> this.register.value(version, field, language))
				.filter(value -> !value.text().isEmpty())
				.map(value -> new Fact(value.label(), value.text()))
				.toList())
			.orElse(List.of());
	}

	/** A field by its key in the form, as {@code useCaseNameFr}. */
	@Override
	public Optional<Fact> inWords(String key, Object value, Locale language) {
		String said = String.valueOf(value);
		if (this.words.has(language, CATALOGUE + key)) {
			return Optional.of(new Fact(this.words.of(language, CATALOGUE + key),
					this.words.has(language, CATALOGUE + key + "." + said)
							? this.words.of(language, CATALOGUE + key + "." + said)
							: Words.day(said).map(day -> Words.date(language, day)).orElse(said)));
		}
		return RegisterField.of(key).map(field -> fact(field, key, said, language));
	}

	private Fact fact(RegisterField field, String key, String said, Locale language) {
		String label = this.register.label(field, language);
		if (key.equals(field.withheld())) {
			return new Fact(label,
					this.words.of(language, "register.withheld", this.words.of(language, "register.withheld." + said)));
		}
		String suffix = key.substring(field.key().length());
		return new Fact(suffix.isEmpty() ? label : this.words.of(language, "register.in" + suffix, label),
				this.register.text(field, said, language));
	}

	@Override
	public Map<String, String> divisions(Locale language) {
		return this.divisions.names(language);
	}

	@Override
	public void forget(Case caseFile) {
		this.versions.forget(caseFile.processInstanceId());
	}

}
