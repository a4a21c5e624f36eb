package ca.docket.casefile.worklist;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import ca.docket.Office;
import ca.docket.casefile.Wording;
import ca.docket.engine.form.Checked;
import ca.docket.engine.form.FormCheck;
import ca.docket.engine.form.PlainForm;
import ca.docket.engine.form.Problem;
import ca.docket.text.FieldText;
import ca.docket.text.FormVersion;
import ca.docket.text.ModelTexts;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Finds the very form that asks questions on a page of ours, in its reader's language.
 */
@Component
public class RowForms {

	private final ModelTexts texts;

	private final Wording wording;

	private final FormCheck check;

	RowForms(ModelTexts texts, Wording wording, Clock clock, Office office) {
		this.texts = texts;
		this.wording = wording;
		this.check = new FormCheck(clock, office.zone());
	}

	public RowForm of(WorkListTask task, WorkRow row) {
		return of(task.form(), task.language(), row.values(), row.shown());
	}

	/** A form whose conditions depend on what is known, and which begins empty. */
	public RowForm of(FormVersion form, Locale language, Map<String, Object> known) {
		return of(form, language, Map.of(), known);
	}

	private RowForm of(FormVersion form, Locale language, Map<String, Object> values, Map<String, Object> shown) {
		String file = this.texts.of(form.deployment(), language)
			.formFile(form.id())
			.orElseThrow(() -> new IllegalStateException("No form %s in %s".formatted(form.id(), form.deployment())));
		return new RowForm(PlainForm.read(file), this.check, values, shown);
	}

	/**
	 * The key of the field that holds the name of a document ({@code file}, {@code yes}).
	 * Where there is one, a file can answer the others.
	 */
	public Optional<String> documentField(WorkListTask task) {
		return this.texts.fields(task.form(), task.language())
			.stream()
			.filter(field -> field.is("file"))
			.map(FieldText::key)
			.findFirst();
	}

	/** What is wrong with each field, by its key. */
	public Map<String, List<String>> errors(Checked checked, Locale language) {
		return checked.problems()
			.stream()
			.collect(Collectors.groupingBy(Problem::field,
					Collectors.mapping(problem -> sentence(problem, language), Collectors.toList())));
	}

	private String sentence(Problem problem, Locale language) {
		return StringUtils
			.capitalize(this.wording.of("form." + problem.reason(), language, problem.details().toArray()));
	}

}
