package ca.docket.casefile;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import ca.docket.engine.letter.LetterText;
import org.springframework.stereotype.Component;

/** The words of the letters that families are deployed with. */
@Component
class LetterTexts {

	private final FamilyFiles files;

	/** What is deployed never changes. */
	private final Map<String, LetterText> known = new ConcurrentHashMap<>();

	LetterTexts(FamilyFiles files) {
		this.files = files;
	}

	/**
	 * A letter as the deployment of a case has it; the latest where that has none.
	 * @param letter its name, as {@code intake-approved}
	 * @throws IllegalStateException with a sentence, where there is no such letter
	 */
	LetterText of(Case caseFile, String letter, Locale language) {
		String file = letter + (language.getLanguage().equals("fr") ? "_fr.md" : "_en.md");
		return this.files.deployment(caseFile)
			.map(deployment -> text(deployment, file))
			.or(() -> this.files.latest(file).map(deployment -> text(deployment, file)))
			.orElseThrow(() -> new IllegalStateException("No letter %s is deployed.".formatted(file)));
	}

	private LetterText text(String deployment, String file) {
		return this.known.computeIfAbsent(deployment + "/" + file,
				key -> this.files.text(deployment, file).map(LetterText::of).orElse(null));
	}

}
