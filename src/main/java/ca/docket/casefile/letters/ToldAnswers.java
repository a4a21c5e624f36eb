package ca.docket.casefile.letters;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.words.AnswerWords;
import org.springframework.stereotype.Component;

/**
 * The latest answers to fields of which their form says that the submitter is told of
 * them ({@code told}, {@code yes}), under the keys of the fields.
 */
@Component
class ToldAnswers implements LetterValues {

	private final AnswerWords answers;

	ToldAnswers(AnswerWords answers) {
		this.answers = answers;
	}

	@Override
	public Map<String, ?> of(Case caseFile, Locale language) {
		return new HashMap<>(this.answers.marked(caseFile, "told", language));
	}

}
