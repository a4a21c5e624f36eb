package ca.docket.engine.form;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/**
 * Checks answers against the form that asked for them, as form-js does in the browser.
 */
public class FormCheck {

	private final Clock clock;

	private final ZoneId zone;

	/** The zone is that of the office, for dates that must not lie in the past. */
	public FormCheck(Clock clock, ZoneId zone) {
		this.clock = clock;
		this.zone = zone;
	}

	/**
	 * Checks answers.
	 * @param answers what was sent, by variable: text, numbers, booleans, lists, maps
	 * @param variables what the process knows and the form was shown with
	 * @param shown what the form was shown beside: may come back unchanged, is never
	 * stored
	 */
	public Checked check(Form form, Map<String, Object> answers, Map<String, Object> variables,
			Map<String, Object> shown) {
		LocalDate today = LocalDate.now(this.clock.withZone(this.zone));
		return new AnswerCheck(form, answers, variables, shown, today).check();
	}

}
