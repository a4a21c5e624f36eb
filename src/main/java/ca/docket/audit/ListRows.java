package ca.docket.audit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.casefile.Fact;
import ca.docket.casefile.Wording;
import ca.docket.casefile.words.ValueWords;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.casefile.worklist.WorkRow;
import ca.docket.engine.Objection;
import ca.docket.text.FieldText;
import ca.docket.text.ModelTexts;
import org.springframework.stereotype.Component;

/** Shows recommendations as rows of a list, in the words of the forms that asked. */
@Component
class ListRows {

	private static final String ACTIONS = "actions";

	private final ModelTexts texts;

	private final ValueWords words;

	private final Wording wording;

	private final Ageing ageing;

	private final StatusWords status;

	ListRows(ModelTexts texts, ValueWords words, Wording wording, Ageing ageing, StatusWords status) {
		this.texts = texts;
		this.words = words;
		this.wording = wording;
		this.ageing = ageing;
		this.status = status;
	}

	/** What is left to do in a row. */
	enum State {

		OPEN, DONE,

		/** Its turn comes in a later round, but its owner may report. */
		NOT_ASKED

	}

	/**
	 * Rows in the order of the recommendations.
	 * @param closed those of which whoever does the task sees the number alone
	 */
	List<WorkRow> of(WorkListTask task, List<Recommendation> some, Function<Recommendation, State> state,
			Set<String> closed) {
		Set<String> asked = asked(task);
		Map<String, String> status = asked.contains("report") ? this.status.of(some, task.language()) : Map.of();
		return some.stream()
			.map(one -> closed.contains(one.number()) ? closed(task, one, state.apply(one))
					: row(task, one, state.apply(one), asked, status))
			.toList();
	}

	private WorkRow closed(WorkListTask task, Recommendation one, State state) {
		return new WorkRow(one.number(), one.number(), one.reference(), null,
				List.of(new Fact(this.wording.of("case.confidential.short", task.language()),
						this.wording.of("case.confidential", task.language()))),
				Map.of(), Map.of(), String.valueOf(one.version()), state != State.OPEN, words(state, task));
	}

	private WorkRow row(WorkListTask task, Recommendation one, State state, Set<String> asked,
			Map<String, String> status) {
		Map<String, Object> values = new HashMap<>(one.said());
		values.keySet().retainAll(asked);
		return new WorkRow(one.number(), one.number(), one.reference(), "/cases/" + one.number(),
				Stream
					.concat(said(one, asked, task),
							Stream.concat(lastStatus(one, status, task.language()), dates(one, task.language())))
					.toList(),
				values, Map.of("actionOptions", one.actions(), "actionCount", one.actions().size()),
				String.valueOf(one.version()), state != State.OPEN, words(state, task));
	}

	private String words(State state, WorkListTask task) {
		return (state == State.NOT_ASKED) ? this.wording.of("audit.not-asked", task.language()) : "";
	}

	/** The fields that a row asks. */
	Set<String> asked(WorkListTask task) {
		return this.texts.fields(task.form(), task.language()).stream().map(FieldText::key).collect(Collectors.toSet());
	}

	/** What was said so far, but for what the row itself asks and its head names. */
	private Stream<Fact> said(Recommendation one, Set<String> asked, WorkListTask task) {
		Set<String> left = new HashSet<>(one.said().keySet());
		left.removeAll(asked);
		left.removeAll(Set.of("title", "reference"));
		if (asked.contains("actionsDone")) {
			left.remove(ACTIONS);
		}
		return this.texts.of(task.form().deployment(), task.language())
			.fields()
			.flatMap(field -> Stream.concat(Stream.of(field), field.rows().stream()))
			.filter(field -> left.remove(field.key()))
			.map(field -> new Fact(field.label(), value(one, field, task.language())));
	}

	/** Each action by itself, also where it takes several lines. */
	private String value(Recommendation one, FieldText field, Locale language) {
		return field.key().equals(ACTIONS) ? "• " + String.join("\n• ", one.actions())
				: this.words.of(field, one.said().get(field.key()), language);
	}

	/** As the auditor calls it, and since when. */
	private Stream<Fact> lastStatus(Recommendation one, Map<String, String> status, Locale language) {
		return Stream.ofNullable(status.get(one.number()))
			.map(word -> (one.reportedAt() != null) ? this.wording.of("audit.status.since", language, word,
					this.wording.day(this.ageing.day(one.reportedAt()), language)) : word)
			.map(word -> new Fact(this.wording.of("audit.column.status", language), word));
	}

	private Stream<Fact> dates(Recommendation one, Locale language) {
		LocalDate response = this.ageing.responseDue(one);
		long late = Ageing.daysLate(one.outcome() == null, (response != null) ? response : one.target(),
				this.ageing.today());
		return Stream.concat(
				Stream.ofNullable(response)
					.map(due -> new Fact(this.wording.of("audit.response-due", language),
							this.wording.day(due, language))),
				Stream.of(late)
					.filter(days -> days > 0)
					.map(days -> new Fact(this.wording.of("audit.column.late", language), days.toString())));
	}

	/** What stands here, where the auditor's file says something else. */
	Objection here(Recommendation one, boolean closed, Locale language) {
		return closed ? Objection.of("case.confidential")
				: Objection.of("audit.word.here", this.status.of(List.of(one), language).get(one.number()));
	}

}
