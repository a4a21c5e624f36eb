package ca.docket.poc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import ca.docket.casefile.Fact;
import ca.docket.casefile.Wording;
import ca.docket.casefile.words.ValueWords;
import ca.docket.engine.FormValues;
import ca.docket.engine.PlainValues;
import ca.docket.poc.Changes.Change;
import ca.docket.text.FieldText;
import ca.docket.text.ModelTexts;
import org.springframework.stereotype.Component;

/**
 * Says what changed, or is to change, in a charter, in the words of the form that asked.
 */
@Component
class ChangeWords {

	static final String NOTHING = "–";

	private final ModelTexts texts;

	private final ValueWords values;

	private final TrialWords words;

	private final Wording wording;

	ChangeWords(ModelTexts texts, ValueWords values, TrialWords words, Wording wording) {
		this.texts = texts;
		this.values = values;
		this.words = words;
		this.wording = wording;
	}

	/** A question, as one version of the charter answers it and another. */
	record Compared(String label, String value, String other) {

		/**
		 * Puts two versions side by side.
		 * @param others none where the other version does not have the metric
		 */
		static List<Compared> of(List<Fact> facts, List<Fact> others) {
			return IntStream.range(0, facts.size())
				.mapToObj(row -> new Compared(facts.get(row).label(), facts.get(row).value(),
						others.isEmpty() ? NOTHING : others.get(row).value()))
				.toList();
		}

		boolean differs() {
			return !this.value.equals(this.other);
		}

		/** A row of a table in Markdown, in which a line break would end it. */
		String row() {
			String mark = differs() ? "**" : "";
			return "| %s | %s | %s |".formatted(cell(this.label), cell(this.other), mark + cell(this.value) + mark);
		}

		private static String cell(String text) {
			return FormValues.plain(text.replaceAll("\\R", " "));
		}

	}

	/** What a request for a change begins with. */
	static Map<String, Object> inForce(Trial trial) {
		Map<String, Object> answers = new HashMap<>(trial.changes().inForce());
		answers.keySet().retainAll(List.of("metrics", "endsOn", "budget"));
		return answers;
	}

	/** All that a charter says of a metric; nothing where it does not have it. */
	List<Fact> metric(Trial trial, Map<String, Object> charter, Metric metric, Locale language) {
		List<Map<?, ?>> rows = PlainValues.rows(charter.get("metrics"));
		return (rows.size() < metric.number()) ? List.of()
				: this.texts.ofInstance(trial.caseFile().processInstanceId(), "poc", language)
					.field("metrics")
					.orElseThrow()
					.rows()
					.stream()
					.map(field -> fact(field, rows.get(metric.number() - 1), language))
					.toList();
	}

	private Fact fact(FieldText field, Map<?, ?> answers, Locale language) {
		return new Fact(field.label(), this.values.of(field, answers.get(field.key()), language));
	}

	/**
	 * What is in force beside what is asked for last, in Markdown: a table for each
	 * metric that changes, and one for time and money. What differs is bold.
	 */
	String versions(Trial trial, Locale language) {
		List<Change> all = trial.changes().all();
		Change asked = all.get(all.size() - 1);
		Map<String, Object> now = trial.changes().inForce();
		Map<String, Object> then = new HashMap<>(now);
		then.putAll(asked.answers());
		List<FieldText> frame = this.texts.fields(asked.asked().form(), language)
			.stream()
			.filter(field -> field.kind() != FieldText.Kind.ROWS && now.containsKey(field.key()))
			.toList();
		List<Compared> lines = Compared.of(frame.stream().map(field -> fact(field, then, language)).toList(),
				frame.stream().map(field -> fact(field, now, language)).toList());
		return String.join("\n\n", metrics(trial, now, then, language),
				table(this.wording.of("poc.change.frame", language), lines, language), mark(asked, language));
	}

	/** Those that stay as they are need no table. */
	private String metrics(Trial trial, Map<String, Object> now, Map<String, Object> then, Locale language) {
		List<Metric> stay = new ArrayList<>();
		List<String> said = new ArrayList<>();
		for (Metric metric : Metric.of(then.get("metrics"))) {
			List<Compared> lines = new ArrayList<>(
					Compared.of(metric(trial, then, metric, language), metric(trial, now, metric, language)));
			if (lines.stream().noneMatch(Compared::differs)) {
				stay.add(metric);
			}
			else {
				lines.add(standing(trial, metric, language));
				said.add(table(this.wording.of("poc.change.metric", language, metric.number()), lines, language));
			}
		}
		if (!stay.isEmpty()) {
			said.add(this.wording.of("poc.change.same", language) + "\n\n" + this.words.metrics(trial, stay, language));
		}
		return String.join("\n\n", said);
	}

	private Compared standing(Trial trial, Metric metric, Locale language) {
		List<Measurement> measured = trial.measurements();
		return new Compared(this.wording.of("poc.change.stands", language),
				this.words.standing(metric.standing(measured), language),
				metric.among(trial.charter().metrics())
					.map(former -> this.words.standing(former.standing(measured), language))
					.orElse(NOTHING));
	}

	private String table(String about, List<Compared> lines, Locale language) {
		String head = "| %s | %s | %s |\n|---|---|---|\n".formatted(about, this.wording.of("poc.change.now", language),
				this.wording.of("poc.change.asked", language));
		return lines.stream().map(Compared::row).collect(Collectors.joining("\n", head, ""));
	}

	/**
	 * All that were approved, in Markdown, and how the metrics would stand without those
	 * that came after the first value; empty for none.
	 */
	String all(Trial trial, Locale language) {
		List<String> said = new ArrayList<>();
		said.add(trial.changes()
			.approved()
			.stream()
			.map(change -> "- %s: %s %s".formatted(this.wording.day(change.decided().at(), language),
					FormValues.plain(change.asked().answer("changeReason")), mark(change, language)))
			.collect(Collectors.joining("\n")));
		trial.changes().withoutLate().ifPresent(without -> {
			said.add(this.wording.of("poc.change.without", language));
			said.add(this.words.metrics(trial, without, language));
			this.words.recommended(trial, TrialWords.WITHOUT_LATE, language)
				.ifPresent(other -> said.add(this.wording.of("poc.change.recommended", language, other)));
		});
		return String.join("\n\n", said);
	}

	private String mark(Change change, Locale language) {
		return change.afterData() ? "**" + this.wording.of("poc.change.after-data", language) + "**" : "";
	}

}
