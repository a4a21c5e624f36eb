package ca.docket.casefile.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import ca.docket.casefile.importing.RowReport.BadRow;
import ca.docket.casefile.part.Parts;
import ca.docket.engine.Objection;
import ca.docket.engine.Submission;
import ca.docket.engine.SubmissionRule;
import ca.docket.engine.form.Checked;
import org.springframework.stereotype.Component;

/** Checks each row of a file as if somebody had filled in the form for it. */
@Component
class RowCheck {

	private final ImportForms forms;

	private final Parts parts;

	private final List<SubmissionRule> rules;

	private final RowWords words;

	RowCheck(ImportForms forms, Parts parts, List<SubmissionRule> rules, RowWords words) {
		this.forms = forms;
		this.parts = parts;
		this.rules = rules;
		this.words = words;
	}

	RowReport report(ImportTask task, byte[] content) {
		try {
			CsvRows file = CsvRows.read(content);
			Columns columns = this.forms.columns(task);
			List<Objection> objections = columns.objections(file.header());
			return objections.isEmpty() ? rows(task, file, columns) : refused(task, objections);
		}
		catch (Unreadable ex) {
			return refused(task, List.of(ex.reason()));
		}
	}

	private RowReport refused(ImportTask task, List<Objection> objections) {
		return new RowReport(this.words.sentence(objections, task.language()), List.of(), List.of());
	}

	private RowReport rows(ImportTask task, CsvRows file, Columns columns) {
		RowAnswers form = this.forms.answers(task);
		Map<String, Integer> lines = new HashMap<>();
		this.parts.keys(task.caseFile().number()).forEach(key -> lines.put(key, 0));
		List<BadRow> all = new ArrayList<>();
		List<Map<String, Object>> answers = new ArrayList<>();
		for (CsvRows.Row row : file.rows()) {
			Map<String, Object> given = columns.answers(file.header(), row.cells());
			String key = Objects.toString(given.get(task.key()), "");
			Checked checked = form.check(given);
			List<String> reasons = this.words.of(checked, task.language());
			this.words.of(objections(lines, key, row, file), task.language()).forEach(reasons::add);
			all.add(new BadRow(row.line(), key, reasons));
			answers.add(answered(checked));
		}
		askRules(task, all, answers);
		return new RowReport(null, all.stream().filter(row -> !row.reasons().isEmpty()).toList(), answers);
	}

	/**
	 * What the rules say of rows with which nothing is wrong so far; read once for all.
	 */
	private void askRules(ImportTask task, List<BadRow> all, List<Map<String, Object>> answers) {
		List<Integer> good = IntStream.range(0, all.size())
			.filter(i -> all.get(i).reasons().isEmpty())
			.boxed()
			.toList();
		List<Submission> submissions = good.stream()
			.map(i -> new Submission(task.parts(), null, task.form(), answers.get(i)))
			.toList();
		for (SubmissionRule rule : this.rules) {
			List<List<Objection>> objections = rule.ofEach(submissions);
			for (int i = 0; i < good.size(); i++) {
				this.words.of(objections.get(i), task.language()).forEach(all.get(good.get(i)).reasons()::add);
			}
		}
	}

	private static Map<String, Object> answered(Checked checked) {
		Map<String, Object> values = new HashMap<>(checked.values());
		values.values().removeIf(value -> value == null || List.of().equals(value));
		return values;
	}

	static List<Objection> objections(Map<String, Integer> lines, String key, CsvRows.Row row, CsvRows file) {
		List<Objection> objections = new ArrayList<>(twice(lines, key, row.line()));
		if (row.cells().size() > file.header().size()) {
			objections.add(Objection.of("import.cells"));
		}
		return objections;
	}

	/** In this file, or in the case. */
	private static List<Objection> twice(Map<String, Integer> lines, String key, int line) {
		Integer before = key.isEmpty() ? null : lines.putIfAbsent(key, line);
		return (before == null) ? List.of() : List
			.of((before == 0) ? Objection.of("import.known", key) : Objection.of("import.twice", key, before));
	}

}
