package ca.docket.models;

import java.util.List;
import java.util.Locale;

import ca.docket.engine.deployment.Finding;
import ca.docket.engine.deployment.FindingText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the rules say of files that they let pass. */
@Component
class Warnings {

	private final MessageSource texts;

	Warnings(MessageSource texts) {
		this.texts = texts;
	}

	/** A line for each, in both languages. */
	record Lines(List<String> english, List<String> french) {

		List<String> in(Locale language) {
			return language.getLanguage().equals("fr") ? this.french : this.english;
		}

	}

	Lines of(List<Finding> findings) {
		return new Lines(findings.stream().map(words(Locale.ENGLISH)::line).toList(),
				findings.stream().map(words(Locale.CANADA_FRENCH)::line).toList());
	}

	private FindingText words(Locale language) {
		return new FindingText((key, details) -> this.texts.getMessage(key, details, language));
	}

}
