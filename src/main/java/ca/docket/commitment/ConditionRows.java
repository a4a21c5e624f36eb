package ca.docket.commitment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the list {@code conditions} of a form, whose rows have the fields
 * {@code condition}, {@code by}, {@code owner}, {@code days} and {@code evidence}; all
 * but the first may be missing.
 */
public final class ConditionRows {

	/** The key of the list. */
	public static final String FIELD = "conditions";

	private ConditionRows() {
	}

	/**
	 * The rows in which something is asked.
	 * @param answer what a form or the record of a case has for the list; may be null
	 */
	public static List<Condition> of(Object answer) {
		return (answer instanceof Collection<?> rows) ? rows.stream()
			.filter(Map.class::isInstance)
			.map(row -> condition((Map<?, ?>) row))
			.filter(row -> row.condition() != null)
			.toList() : List.of();
	}

	private static Condition condition(Map<?, ?> row) {
		return new Condition(text(row, "condition"), text(row, "by"), text(row, "owner"),
				Optional.ofNullable(row.get("days")).map(days -> ((Number) days).intValue()).orElse(null),
				text(row, "evidence"));
	}

	private static String text(Map<?, ?> row, String field) {
		return Optional.ofNullable(row.get(field))
			.map(value -> value.toString().strip())
			.filter(text -> !text.isEmpty())
			.orElse(null);
	}

}
