package ca.docket.casefile.importing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import ca.docket.engine.form.PlainForm;
import ca.docket.engine.form.Question;
import ca.docket.engine.form.Question.Option;
import ca.docket.text.FormVersion;
import ca.docket.text.ModelTexts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Says on a page which columns a file has, and how large it may be. */
@Component
class ColumnWords {

	private final ModelTexts texts;

	private final ChosenFile chosen;

	ColumnWords(ModelTexts texts, ChosenFile chosen) {
		this.texts = texts;
		this.chosen = chosen;
	}

	/**
	 * A column as a page documents it.
	 *
	 * @param other its name in the other language
	 * @param values what it may hold; empty where that is not a choice
	 */
	record Column(String key, String name, String other, String about, boolean needed, List<String> values) {
	}

	void describe(List<Column> columns, Locale language, Model page) {
		page.addAttribute("columns", columns);
		page.addAttribute("most", CsvRows.MOST);
		page.addAttribute("largest", ChosenFile.LARGEST.toBytes());
		page.addAttribute("tooLarge", this.chosen.tooLarge(language));
	}

	/** The questions of a form. */
	List<Column> of(FormVersion form, Locale language) {
		List<Question> asked = questions(form, language);
		List<Question> others = questions(form, other(language));
		return IntStream.range(0, asked.size()).mapToObj(i -> column(asked.get(i), others.get(i))).toList();
	}

	static Locale other(Locale language) {
		return language.getLanguage().equals("fr") ? Locale.ENGLISH : Locale.FRENCH;
	}

	private static Column column(Question asked, Question other) {
		return new Column(asked.key(), asked.label(), other.label(), asked.description(), Columns.isNeeded(asked),
				asked.options(Map.of()).stream().map(Option::label).toList());
	}

	List<Question> questions(FormVersion form, Locale language) {
		return PlainForm.read(this.texts.of(form.deployment(), language).formFile(form.id()).orElseThrow()).questions();
	}

}
