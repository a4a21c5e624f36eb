package ca.docket.commitment;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import ca.docket.engine.PlainValues;

/**
 * A condition of an approval, as it was entered in a row of a form.
 *
 * @param condition what is asked
 * @param by the discipline or layer that judges whether it is met, as {@code privacy}
 * @param owner the sign-in name or email address of the person who keeps it; null for who
 * submitted the case
 * @param days in how many working days; null for as many as usual
 * @param evidence what is needed to show it; null where nothing was said
 */
public record Condition(String condition, String by, String owner, Integer days, String evidence) {

	/** The key of the list in a form. */
	public static final String LIST = "conditions";

	/**
	 * The rows in which something is asked.
	 * @param answer what a form or the record of a case has for the list; may be null
	 */
	public static List<Condition> of(Object answer) {
		return PlainValues.rows(answer).stream().map(Condition::read).filter(row -> row.condition() != null).toList();
	}

	private static Condition read(Map<?, ?> row) {
		return new Condition(text(row, "condition"), text(row, "by"), text(row, "owner"),
				(row.get("days") instanceof Number days) ? days.intValue() : null, text(row, "evidence"));
	}

	private static String text(Map<?, ?> row, String field) {
		String text = Objects.toString(row.get(field), "").strip();
		return text.isEmpty() ? null : text;
	}

}
