package ca.docket.casefile.worklist;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ca.docket.engine.form.Checked;
import ca.docket.engine.form.FormCheck;
import ca.docket.engine.form.PlainForm;

/**
 * The form of one row or answer: what its fields hold, which are asked, what it accepts.
 */
public class RowForm {

	private final PlainForm form;

	private final FormCheck check;

	private final Map<String, Object> values;

	private final Map<String, Object> shown;

	private final Map<String, Object> known;

	RowForm(PlainForm form, FormCheck check, Map<String, Object> values, Map<String, Object> shown) {
		this.form = form;
		this.check = check;
		this.values = values;
		this.shown = shown;
		this.known = new HashMap<>(values);
		this.known.putAll(shown);
	}

	/** What was sent, by field. */
	public Map<String, Object> answers(Map<String, List<String>> sent) {
		Map<String, Object> answers = new LinkedHashMap<>();
		this.form.questions()
			.forEach(asked -> answers.put(asked.key(),
					asked.answer(sent.getOrDefault(RowField.NAME + asked.key(), List.of()), this.known)));
		return answers;
	}

	/** What the fields hold before anybody types. */
	Map<String, Object> initial() {
		return this.check.initial(this.form.form(), this.known);
	}

	Set<String> hidden(Map<String, Object> answers) {
		return this.check.hidden(this.form.form(), asked(answers), this.known);
	}

	public Checked check(Map<String, Object> answers) {
		return this.check.check(this.form.form(), asked(answers), this.values, this.shown);
	}

	/** The fields as they are shown with these answers. */
	public List<RowField> fields(Map<String, Object> answers) {
		Set<String> hidden = hidden(answers);
		return this.form.questions()
			.stream()
			.map(asked -> new RowField(asked, hidden.contains(asked.key()), answers.get(asked.key()),
					asked.options(this.known)))
			.toList();
	}

	/** A page sends what is hidden too; nobody answered that. */
	private Map<String, Object> asked(Map<String, Object> answers) {
		Map<String, Object> asked = new LinkedHashMap<>(answers);
		while (asked.keySet().removeAll(this.check.hidden(this.form.form(), asked, this.known))) {
			// what is hidden may hide others
		}
		return asked;
	}

}
