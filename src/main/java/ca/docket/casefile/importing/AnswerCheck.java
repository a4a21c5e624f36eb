package ca.docket.casefile.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import ca.docket.casefile.importing.AnswerReport.Answer;
import ca.docket.casefile.importing.AnswerReport.Difference;
import ca.docket.casefile.importing.RowReport.BadRow;
import ca.docket.casefile.words.ValueWords;
import ca.docket.casefile.worklist.RowForms;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.casefile.worklist.WorkLists.Found;
import ca.docket.casefile.worklist.WorkRow;
import ca.docket.engine.Objection;
import ca.docket.text.ModelTexts;
import org.springframework.stereotype.Component;

/** Compares a file with the rows of a work list. */
@Component
class AnswerCheck {

	private final AnswerColumns columns;

	private final RowForms forms;

	private final RowWords problems;

	private final ModelTexts texts;

	private final ValueWords words;

	AnswerCheck(AnswerColumns columns, RowForms forms, RowWords problems, ModelTexts texts, ValueWords words) {
		this.columns = columns;
		this.forms = forms;
		this.problems = problems;
		this.texts = texts;
		this.words = words;
	}

	AnswerReport report(Found list, ImportFile file) {
		Locale language = list.task().language();
		try {
			CsvRows rows = CsvRows.read(file.content());
			Columns columns = this.columns.of(list.task());
			List<Objection> objections = columns.objections(rows.header());
			return objections.isEmpty() ? compared(list, rows, columns, file.name())
					: AnswerReport.refused(this.problems.sentence(objections, language));
		}
		catch (Unreadable ex) {
			return AnswerReport.refused(this.problems.sentence(List.of(ex.reason()), language));
		}
	}

	private AnswerReport compared(Found list, CsvRows file, Columns columns, String document) {
		Map<String, WorkRow> open = open(list);
		Set<String> byHand = list.list().byHand(list.task());
		Map<String, Map<String, Object>> said = new LinkedHashMap<>();
		Map<String, Integer> lines = new HashMap<>();
		List<BadRow> bad = new ArrayList<>();
		for (CsvRows.Row row : file.rows()) {
			Map<String, Object> answers = columns.answers(file.header(), row.cells());
			String number = Objects.toString(answers.remove(AnswerColumns.NUMBER), "");
			this.forms.documentField(list.task()).ifPresent(field -> answers.put(field, document));
			List<String> reasons = reasons(list.task(), open.get(number), answers);
			if (byHand.contains(number)) {
				this.problems.of(List.of(Objection.of("answers.by-hand")), list.task().language())
					.forEach(reasons::add);
			}
			String key = open.containsKey(number) ? open.get(number).number() : number;
			this.problems.of(objections(lines, key, row, file), list.task().language()).forEach(reasons::add);
			said.put(number, answers);
			if (!reasons.isEmpty()) {
				bad.add(new BadRow(row.line(), number, reasons));
			}
		}
		return report(list, bad, open, said);
	}

	private static List<Objection> objections(Map<String, Integer> lines, String number, CsvRows.Row row,
			CsvRows file) {
		return number.isEmpty() ? List.of(Objection.of("answers.no-number"))
				: RowCheck.objections(lines, number, row, file);
	}

	/** By what people call them: the number, or a title that no other row has. */
	private static Map<String, WorkRow> open(Found list) {
		List<WorkRow> rows = list.list().rows(list.task()).stream().filter(row -> !row.done()).toList();
		Map<String, WorkRow> open = new HashMap<>();
		rows.stream()
			.collect(Collectors.groupingBy(WorkRow::title))
			.forEach((title, same) -> open.put(title, (same.size() == 1) ? same.get(0) : null));
		rows.forEach(row -> open.put(row.number(), row));
		open.values().removeIf(Objects::isNull);
		return open;
	}

	private List<String> reasons(WorkListTask task, WorkRow row, Map<String, Object> answers) {
		return this.problems
			.of(((row != null) ? this.forms.of(task, row) : this.forms.of(task.form(), task.language(), Map.of()))
				.check(answers), task.language());
	}

	private AnswerReport report(Found list, List<BadRow> bad, Map<String, WorkRow> open,
			Map<String, Map<String, Object>> said) {
		List<Answer> answers = new ArrayList<>();
		Map<String, Map<String, Object>> others = new LinkedHashMap<>(said);
		said.forEach((number, values) -> {
			if (open.containsKey(number)) {
				answers.add(new Answer(open.get(number), values));
				others.remove(number);
			}
		});
		List<WorkRow> answered = answers.stream().map(Answer::row).toList();
		List<String> silent = open.values()
			.stream()
			.distinct()
			.filter(row -> !answered.contains(row))
			.map(WorkRow::title)
			.sorted()
			.toList();
		return new AnswerReport(null, bad, answers, differences(list, others), silent);
	}

	private List<Difference> differences(Found list, Map<String, Map<String, Object>> others) {
		Map<String, Objection> here = list.list().differences(list.task(), others);
		return others.keySet()
			.stream()
			.filter(here::containsKey)
			.map(number -> new Difference(number, inWords(list.task(), others.get(number)),
					this.problems.sentence(List.of(here.get(number)), list.task().language())))
			.toList();
	}

	private String inWords(WorkListTask task, Map<String, Object> answers) {
		String document = this.forms.documentField(task).orElse("");
		return this.texts.fields(task.form(), task.language())
			.stream()
			.filter(field -> answers.get(field.key()) != null && !field.key().equals(document))
			.map(field -> this.words.of(field, answers.get(field.key()), task.language()))
			.collect(Collectors.joining(", "));
	}

}
