package ca.docket.engine.form;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks answers against the form that asked for them, as form-js does in the browser.
 */
public class FormCheck {

	private final Clock clock;

	private final ZoneId zone;

	/**
	 * The zone is that of the office, for dates that must not lie in the past, or to
	 * come.
	 */
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

	/**
	 * What its fields hold when it is opened, by variable.
	 * @param variables what is known
	 */
	public Map<String, Object> initial(Form form, Map<String, Object> variables) {
		return Initial.of(form, variables);
	}

	/** The variables whose fields its conditions hide with these answers. */
	public Set<String> hidden(Form form, Map<String, Object> answers, Map<String, Object> variables) {
		return new Screen(form, Initial.of(form, variables), answers).places()
			.stream()
			.filter(Place::hidden)
			.map(Place::variable)
			.collect(Collectors.toSet());
	}

}
