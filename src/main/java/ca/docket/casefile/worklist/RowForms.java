package ca.docket.casefile.worklist;

import java.time.Clock;

import ca.docket.Office;
import ca.docket.engine.form.FormCheck;
import ca.docket.engine.form.PlainForm;
import ca.docket.text.ModelTexts;
import org.springframework.stereotype.Component;

/** Finds the very form that asks the questions of a row, in its reader's language. */
@Component
class RowForms {

	private final ModelTexts texts;

	private final FormCheck check;

	RowForms(ModelTexts texts, Clock clock, Office office) {
		this.texts = texts;
		this.check = new FormCheck(clock, office.zone());
	}

	RowForm of(WorkListTask task, WorkRow row) {
		String file = this.texts.of(task.form().deployment(), task.language())
			.formFile(task.form().id())
			.orElseThrow(() -> new IllegalStateException(
					"No form %s in %s".formatted(task.form().id(), task.form().deployment())));
		return new RowForm(PlainForm.read(file), this.check, row);
	}

}
