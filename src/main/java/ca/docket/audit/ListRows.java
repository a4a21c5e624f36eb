package ca.docket.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

	private final ModelTexts texts;

	private final ValueWords words;

	private final Wording wording;

	ListRows(ModelTexts texts, ValueWords words, Wording wording) {
		this.texts = texts;
		this.words = words;
		this.wording = wording;
	}

	/** Of a recommendation that is closed to whoever does the task the number alone. */
	WorkRow row(WorkListTask task, Recommendation one, boolean done, boolean closed) {
		return closed ? closed(task, one, done) : row(task, one, done);
	}

	private WorkRow closed(WorkListTask task, Recommendation one, boolean done) {
		return new WorkRow(one.number(), one.number(), one.reference(), null,
				List.of(new Fact(this.wording.of("case.confidential.short", task.language()),
						this.wording.of("case.confidential", task.language()))),
				Map.of(), Map.of(), String.valueOf(one.version()), done, "");
	}

	private WorkRow row(WorkListTask task, Recommendation one, boolean done) {
		Set<String> asked = fields(task.form(), task.language());
		Map<String, Object> values = new HashMap<>(one.said());
		values.keySet().retainAll(asked);
		return new WorkRow(one.number(), one.number(), one.reference(), "/cases/" + one.number(),
				facts(one, asked, task), values, Map.of(), String.valueOf(one.version()), done, "");
	}

	private Set<String> fields(FormVersion form, Locale language) {
		return this.texts.fields(form, language).stream().map(FieldText::key).collect(Collectors.toSet());
	}

	/** What was said so far, but for what the row itself asks and its head names. */
	private List<Fact> facts(Recommendation one, Set<String> asked, WorkListTask task) {
		Set<String> left = new HashSet<>(one.said().keySet());
		left.removeAll(asked);
		left.remove("title");
		return Forms.all(this.texts.of(task.form().deployment(), task.language()))
			.filter(field -> left.remove(field.key()))
			.map(field -> new Fact(field.label(), this.words.of(field, one.said().get(field.key()), task.language())))
			.toList();
	}

}
