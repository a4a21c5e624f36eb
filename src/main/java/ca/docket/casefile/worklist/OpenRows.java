package ca.docket.casefile.worklist;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import ca.docket.casefile.Fact;
import ca.docket.casefile.Wording;
import ca.docket.engine.form.Question.Option;
import org.springframework.stereotype.Component;

/**
 * Opens a row: with what was saved or what its reader typed since, and why it was
 * refused.
 */
@Component
class OpenRows {

	private final RowForms forms;

	private final Wording wording;

	OpenRows(RowForms forms, Wording wording) {
		this.forms = forms;
		this.wording = wording;
	}

	/**
	 * Opens a row.
	 * @param insist whether what was typed is to be in the form although somebody else
	 * saved the row since
	 */
	OpenRow of(WorkListTask task, Line line, boolean insist) {
		RowForm form = this.forms.of(task, line.row());
		Draft draft = line.draft();
		if (draft == null) {
			return new OpenRow(line, form.fields(form.initial()), Map.of(), List.of(), List.of());
		}
		if (!draft.version().equals(line.row().version()) && !insist) {
			return new OpenRow(line, form.fields(form.initial()), Map.of(), List.of(),
					words(form.fields(draft.answers()), task.language()));
		}
		return new OpenRow(line, form.fields(draft.answers()),
				draft.refused() ? this.forms.errors(form.check(draft.answers()), task.language()) : Map.of(),
				draft.objections()
					.stream()
					.map(each -> this.wording.of(each.key(), task.language(), each.details().toArray()))
					.distinct()
					.toList(),
				List.of());
	}

	private List<Fact> words(List<RowField> fields, Locale language) {
		return fields.stream()
			.filter(field -> !field.hidden() && field.isAnswered())
			.map(field -> new Fact(field.asked().label(), words(field, language)))
			.toList();
	}

	private String words(RowField field, Locale language) {
		return field.asked().isChoice()
				? field.options().stream().filter(field::isChosen).map(Option::label).collect(Collectors.joining("; "))
				: Optional.of(field)
					.filter(RowField::isTicked)
					.map(ticked -> this.wording.of("worklist.ticked", language))
					.orElse(field.text());
	}

}
