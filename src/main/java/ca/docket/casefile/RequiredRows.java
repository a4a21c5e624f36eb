package ca.docket.casefile;

import java.util.Collection;
import java.util.List;

import ca.docket.engine.Objection;
import ca.docket.engine.Submission;
import ca.docket.engine.SubmissionRule;
import ca.docket.text.FieldText;
import ca.docket.text.ModelTexts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * A list of which the form says that it is required ({@code required}, {@code yes}) has a
 * row once it is shown; the browser has no such rule.
 */
@Component
class RequiredRows implements SubmissionRule {

	private final ModelTexts texts;

	RequiredRows(ModelTexts texts) {
		this.texts = texts;
	}

	/** A list that is hidden is not among the answers. */
	@Override
	public List<Objection> objections(Submission submission) {
		return this.texts.fields(submission.form(), LocaleContextHolder.getLocale())
			.stream()
			.filter(field -> field.kind() == FieldText.Kind.ROWS && field.is("required"))
			.filter(field -> submission.answer(field.key()) instanceof Collection<?> rows && rows.isEmpty())
			.map(field -> Objection.of("form.rows-required", field.label()))
			.toList();
	}

}
