package ca.docket.casefile.importing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import ca.docket.casefile.Wording;
import ca.docket.casefile.part.Parts;
import ca.docket.engine.form.PlainForm;
import ca.docket.engine.form.Question;
import ca.docket.engine.form.Question.Option;
import ca.docket.text.DeployedTexts;
import ca.docket.text.ModelTexts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;

/** Says on the page of an import what it is and which columns it takes. */
@Component
class ImportWords {

	private final ModelTexts texts;

	private final Parts parts;

	private final Wording wording;

	ImportWords(ModelTexts texts, Parts parts, Wording wording) {
		this.texts = texts;
		this.parts = parts;
		this.wording = wording;
	}

	/**
	 * A column as the page documents it.
	 *
	 * @param other its name in the other language
	 * @param values what it may hold; empty where that is not a choice
	 */
	record Column(String name, String other, String about, boolean needed, List<String> values) {
	}

	void describe(ImportTask task, Model page) {
		DeployedTexts texts = this.texts.of(task.form().deployment(), task.language());
		page.addAttribute("task", task);
		page.addAttribute("path", "import");
		page.addAttribute("name", texts.element(task.caseFile().process(), task.activity()).orElse(task.activity()));
		page.addAttribute("about", texts.documentation(task.caseFile().process(), task.activity()).orElse(null));
		page.addAttribute("imported", this.parts.keys(task.caseFile().number()).size());
		page.addAttribute("columns", columns(task));
		page.addAttribute("most", CsvRows.MOST);
		page.addAttribute("largest", ImportPage.LARGEST.toBytes());
		page.addAttribute("tooLarge", tooLarge(task.language()));
	}

	private List<Column> columns(ImportTask task) {
		List<Question> others = form(task, task.language().getLanguage().equals("fr") ? Locale.ENGLISH : Locale.FRENCH);
		List<Question> asked = form(task, task.language());
		return Stream.iterate(0, i -> i < asked.size(), i -> i + 1)
			.map(i -> column(asked.get(i), others.get(i)))
			.toList();
	}

	private static Column column(Question asked, Question other) {
		return new Column(asked.label(), other.label(), asked.description(), Columns.isNeeded(asked),
				asked.options(Map.of()).stream().map(Option::label).toList());
	}

	private List<Question> form(ImportTask task, Locale language) {
		return PlainForm
			.read(this.texts.of(task.form().deployment(), language).formFile(task.form().id()).orElseThrow())
			.questions();
	}

	String tooLarge(Locale language) {
		DataSize largest = ImportPage.LARGEST;
		return this.wording.of("import.too-large", language, largest.toMegabytes());
	}

}
