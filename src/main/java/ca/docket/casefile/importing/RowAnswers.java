package ca.docket.casefile.importing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ca.docket.engine.form.Checked;
import ca.docket.engine.form.FormCheck;
import ca.docket.engine.form.PlainForm;
import ca.docket.engine.form.Question;

/**
 * Completes what a row answers with what is usual, and checks it.
 *
 * @param usual what an empty cell holds, by key
 */
record RowAnswers(PlainForm form, FormCheck check, Map<String, Object> usual) {

	/**
	 * Those of a form.
	 * @param known by the names of its fields, before the form's own defaults
	 */
	static RowAnswers of(PlainForm form, FormCheck check, Map<String, Object> known) {
		Map<String, Object> usual = new HashMap<>(check.initial(form.form(), known));
		usual.keySet().retainAll(form.questions().stream().map(Question::key).toList());
		usual.values().removeIf(value -> value == null || "".equals(value) || List.of().equals(value));
		return new RowAnswers(form, check, usual);
	}

	Checked check(Map<String, Object> given) {
		return this.check.check(this.form.form(), filled(given), Map.of(), Map.of());
	}

	/** What is not asked with the answers given holds nothing. */
	private Map<String, Object> filled(Map<String, Object> given) {
		Map<String, Object> filled = new LinkedHashMap<>(this.usual);
		filled.putAll(given);
		while (filled.keySet().removeAll(hidden(given, filled))) {
			// what is hidden may hide others
		}
		return filled;
	}

	private List<String> hidden(Map<String, Object> given, Map<String, Object> filled) {
		return this.check.hidden(this.form.form(), filled, Map.of())
			.stream()
			.filter(key -> !given.containsKey(key))
			.toList();
	}

}
