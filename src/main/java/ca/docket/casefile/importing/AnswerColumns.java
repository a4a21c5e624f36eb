package ca.docket.casefile.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import ca.docket.casefile.Wording;
import ca.docket.casefile.importing.ColumnWords.Column;
import ca.docket.casefile.worklist.RowForms;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.engine.form.Question;
import ca.docket.text.FieldText;
import ca.docket.text.ModelTexts;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The columns of a file that answers rows: the number of each, and what its form asks but
 * for the name of the document, which is the file itself.
 */
@Component
class AnswerColumns {

	static final String NUMBER = "row";

	private final ModelTexts texts;

	private final RowForms forms;

	private final ColumnWords words;

	private final Wording wording;

	AnswerColumns(ModelTexts texts, RowForms forms, ColumnWords words, Wording wording) {
		this.texts = texts;
		this.forms = forms;
		this.words = words;
		this.wording = wording;
	}

	Columns of(WorkListTask task) {
		List<Question> questions = new ArrayList<>(List.of(number(task.language())));
		this.words.questions(task.form(), task.language())
			.stream()
			.filter(asked -> !isDocument(task, asked.key()))
			.forEach(questions::add);
		return new Columns(questions,
				Stream.of(Locale.ENGLISH, Locale.FRENCH).flatMap(language -> fields(task, language)).toList());
	}

	private Stream<FieldText> fields(WorkListTask task, Locale language) {
		FieldText number = new FieldText(NUMBER, FieldText.Kind.TEXT, label(language), Map.of(), "", "", List.of(),
				Map.of());
		return Stream.concat(Stream.of(number), this.texts.fields(task.form(), language).stream());
	}

	private Question number(Locale language) {
		return new Question(NUMBER, "textfield", label(language), "", true, JsonNodeFactory.instance.objectNode());
	}

	private String label(Locale language) {
		return this.wording.of("answers.number", language);
	}

	void describe(WorkListTask task, Model page) {
		this.words.describe(described(task), task.language(), page);
		page.addAttribute("name", name(task));
	}

	private String name(WorkListTask task) {
		return this.texts.of(task.form().deployment(), task.language())
			.element(task.process(), task.activity())
			.orElse(task.activity());
	}

	/** As the page documents them. */
	private List<Column> described(WorkListTask task) {
		Column number = new Column(NUMBER, label(task.language()), label(ColumnWords.other(task.language())),
				this.wording.of("answers.number.about", task.language()), true, List.of());
		return Stream.concat(Stream.of(number),
				this.words.of(task.form(), task.language()).stream().filter(column -> !isDocument(task, column.key())))
			.toList();
	}

	private boolean isDocument(WorkListTask task, String key) {
		return this.forms.documentField(task).filter(key::equals).isPresent();
	}

}
