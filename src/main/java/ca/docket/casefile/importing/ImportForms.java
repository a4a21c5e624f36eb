package ca.docket.casefile.importing;

import java.time.Clock;
import java.util.Locale;
import java.util.stream.Stream;

import ca.docket.Office;
import ca.docket.casefile.words.AnswerWords;
import ca.docket.engine.form.FormCheck;
import ca.docket.engine.form.PlainForm;
import ca.docket.text.ModelTexts;
import org.springframework.stereotype.Component;

/** Finds the very form that an import's rows answer. */
@Component
class ImportForms {

	private final ModelTexts texts;

	private final AnswerWords answers;

	private final FormCheck check;

	ImportForms(ModelTexts texts, AnswerWords answers, Clock clock, Office office) {
		this.texts = texts;
		this.answers = answers;
		this.check = new FormCheck(clock, office.zone());
	}

	/**
	 * An empty cell holds what was submitted for the case under the same name, else the
	 * form's default.
	 */
	RowAnswers answers(ImportTask task) {
		return RowAnswers.of(form(task), this.check, this.answers.submittedAnswers(task.caseFile()));
	}

	Columns columns(ImportTask task) {
		return new Columns(form(task).questions(),
				Stream.of(Locale.ENGLISH, Locale.FRENCH)
					.flatMap(language -> this.texts.fields(task.form(), language).stream())
					.toList());
	}

	private PlainForm form(ImportTask task) {
		return PlainForm
			.read(this.texts.of(task.form().deployment(), task.language()).formFile(task.form().id()).orElseThrow());
	}

}
