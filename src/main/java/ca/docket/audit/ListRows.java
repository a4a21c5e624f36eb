package ca.docket.audit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.audit.RecommendationList.State;
import ca.docket.casefile.Fact;
import ca.docket.casefile.Wording;
import ca.docket.casefile.words.ValueWords;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.casefile.worklist.WorkRow;
import ca.docket.text.FieldText;
import ca.docket.text.FormVersion;
import ca.docket.text.ModelTexts;
import org.springframework.stereotype.Component;

/** Shows a recommendation as a row of a list, in the words of the forms that asked. */
@Component
class ListRows {

	private static final String ACTIONS = "actions";

	private final ModelTexts texts;

	private final ValueWords words;

	private final Wording wording;

	private final Ageing ageing;

	ListRows(ModelTexts texts, ValueWords words, Wording wording, Ageing ageing) {
		this.texts = texts;
		this.words = words;
		this.wording = wording;
		this.ageing = ageing;
	}

	/** Of a recommendation that is closed to whoever does the task the number alone. */
	WorkRow row(WorkListTask task, Recommendation one, State state, boolean closed) {
		return closed ? closed(task, one, state) : row(task, one, state);
	}

	private WorkRow closed(WorkListTask task, Recommendation one, State state) {
		return new WorkRow(one.number(), one.number(), one.reference(), null,
				List.of(new Fact(this.wording.of("case.confidential.short", task.language()),
						this.wording.of("case.confidential", task.language()))),
				Map.of(), Map.of(), String.valueOf(one.version()), state != State.OPEN, words(state, task));
	}

	private WorkRow row(WorkListTask task, Recommendation one, State state) {
		Set<String> asked = fields(task.form(), task.language());
		Map<String, Object> values = new HashMap<>(one.said());
		values.keySet().retainAll(asked);
		return new WorkRow(one.number(), one.number(), one.reference(), "/cases/" + one.number(),
				facts(one, asked, task), values,
				Map.of("actionOptions", one.actions(), "actionCount", one.actions().size()),
				String.valueOf(one.version()), state != State.OPEN, words(state, task));
	}

	private String words(State state, WorkListTask task) {
		return (state == State.NOT_ASKED) ? this.wording.of("audit.not-asked", task.language()) : "";
	}

	Set<String> fields(FormVersion form, Locale language) {
		return this.texts.fields(form, language).stream().map(FieldText::key).collect(Collectors.toSet());
	}

	/** What was said so far, but for what the row itself asks and its head names. */
	private List<Fact> facts(Recommendation one, Set<String> asked, WorkListTask task) {
		Set<String> left = new HashSet<>(one.said().keySet());
		left.removeAll(asked);
		left.removeAll(Set.of("title", "reference"));
		if (asked.contains("actionsDone")) {
			left.remove(ACTIONS);
		}
		return Stream
			.concat(this.texts.of(task.form().deployment(), task.language())
				.fields()
				.flatMap(field -> Stream.concat(Stream.of(field), field.rows().stream()))
				.filter(field -> left.remove(field.key()))
				.map(field -> new Fact(field.label(), value(one, field, task.language()))), dates(one, task.language()))
			.toList();
	}

	/** Each action by itself, also where it takes several lines. */
	private String value(Recommendation one, FieldText field, Locale language) {
		return field.key().equals(ACTIONS) ? "• " + String.join("\n• ", one.actions())
				: this.words.of(field, one.said().get(field.key()), language);
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

}
