package ca.docket.casefile.letters;

import java.util.Locale;

import ca.docket.casefile.Case;
import ca.docket.engine.letter.LetterText;
import ca.docket.text.ModelTexts;
import org.springframework.stereotype.Component;

/** The words of the letters that families are deployed with. */
@Component
class LetterTexts {

	private final ModelTexts texts;

	LetterTexts(ModelTexts texts) {
		this.texts = texts;
	}

	/**
	 * A letter as the deployment of a case has it.
	 * @param letter its name, as {@code intake-approved}
	 * @throws IllegalStateException with a sentence, where there is no such letter
	 */
	LetterText of(Case caseFile, String letter, Locale language) {
		return this.texts.ofInstance(caseFile.processInstanceId(), caseFile.process(), language)
			.letter(letter)
			.map(LetterText::of)
			.orElseThrow(() -> new IllegalStateException("No letter %s is deployed.".formatted(letter)));
	}

}
