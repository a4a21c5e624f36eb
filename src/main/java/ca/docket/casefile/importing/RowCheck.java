package ca.docket.casefile.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ca.docket.casefile.Wording;
import ca.docket.casefile.importing.RowReport.BadRow;
import ca.docket.casefile.part.Parts;
import ca.docket.engine.Objection;
import ca.docket.engine.Submission;
import ca.docket.engine.SubmissionRule;
import ca.docket.engine.form.Checked;
import ca.docket.engine.form.Problem;
import org.springframework.stereotype.Component;

/** Checks each row of a file as if somebody had filled in the form for it. */
@Component
class RowCheck {

	private final ImportForms forms;

	private final Parts parts;

	private final List<SubmissionRule> rules;

	private final Wording wording;

	RowCheck(ImportForms forms, Parts parts, List<SubmissionRule> rules, Wording wording) {
		this.forms = forms;
		this.parts = parts;
		this.rules = rules;
		this.wording = wording;
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
		return new RowReport(words(objections, task.language()).collect(Collectors.joining(" ")), List.of(), List.of());
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
			List<String> reasons = new ArrayList<>(problems(checked, task.language()));
			words(twice(lines, key, row.line()), task.language()).forEach(reasons::add);
			if (row.cells().size() > file.header().size()) {
				reasons.add(this.wording.of("import.cells", task.language()));
			}
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
				words(objections.get(i), task.language()).forEach(all.get(good.get(i)).reasons()::add);
			}
		}
	}

	private List<String> problems(Checked checked, Locale language) {
		return checked.problems().stream().map(problem -> sentence(problem, language)).toList();
	}

	private String sentence(Problem problem, Locale language) {
		return this.wording.of("form.field", language, problem.label(),
				this.wording.of("form." + problem.reason(), language, problem.details().toArray()));
	}

	private static Map<String, Object> answered(Checked checked) {
		Map<String, Object> values = new HashMap<>(checked.values());
		values.values().removeIf(value -> value == null || List.of().equals(value));
		return values;
	}

	/** In this file, or in the case. */
	private static List<Objection> twice(Map<String, Integer> lines, String key, int line) {
		Integer before = key.isEmpty() ? null : lines.putIfAbsent(key, line);
		return (before == null) ? List.of() : List
			.of((before == 0) ? Objection.of("import.known", key) : Objection.of("import.twice", key, before));
	}

	private Stream<String> words(List<Objection> objections, Locale language) {
		return objections.stream()
			.map(each -> this.wording.of(each.key(), language, each.details().toArray()))
			.distinct();
	}

}
