package ca.docket.engine.deployment;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition of a table that lists values or ranges of numbers, as FEEL reads it.
 *
 * @param holds for a text, a number, true or false, or null
 */
record Cell(Predicate<Object> holds) {

	private static final String NUMBER = "-?\\d+(?:\\.\\d+)?";

	private static final Pattern NOT = Pattern.compile("not\\((.*)\\)");

	private static final Pattern COMPARED = Pattern.compile("(<=|>=|<|>)\\s*(" + NUMBER + ")");

	private static final Pattern RANGE = Pattern
		.compile("([\\[(\\]])\\s*(" + NUMBER + ")\\s*\\.\\.\\s*(" + NUMBER + ")\\s*([])\\[])");

	/** Commas that are not within quotation marks. */
	private static final String COMMA = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

	/** Empty for a condition that takes more to understand. */
	static Optional<Cell> of(String text) {
		String condition = text.strip();
		if (condition.isEmpty() || condition.equals("-")) {
			return Optional.of(new Cell(value -> true));
		}
		Matcher not = NOT.matcher(condition);
		return not.matches() ? list(not.group(1)).map(cell -> new Cell(cell.holds().negate())) : list(condition);
	}

	private static Optional<Cell> list(String text) {
		Predicate<Object> any = value -> false;
		for (String part : text.split(COMMA)) {
			Optional<Predicate<Object>> one = one(part.strip());
			if (one.isEmpty()) {
				return Optional.empty();
			}
			any = any.or(one.get());
		}
		return Optional.of(new Cell(any));
	}

	private static Optional<Predicate<Object>> one(String part) {
		if (part.matches("\"[^\"]*\"")) {
			return Optional.of(value -> part.substring(1, part.length() - 1).equals(value));
		}
		if (Set.of("true", "false", "null").contains(part)) {
			return Optional.of(value -> part.equals(Objects.toString(value)) && !(value instanceof String));
		}
		if (part.matches(NUMBER)) {
			return Optional.of(number(value -> value.compareTo(new BigDecimal(part)) == 0));
		}
		Matcher compared = COMPARED.matcher(part);
		Matcher range = RANGE.matcher(part);
		return compared.matches() ? Optional.of(number(compared(compared.group(1), compared.group(2))))
				: range.matches()
						? Optional.of(number(compared(range.group(1).equals("[") ? ">=" : ">", range.group(2))
							.and(compared(range.group(4).equals("]") ? "<=" : "<", range.group(3)))))
						: Optional.empty();
	}

	private static Predicate<BigDecimal> compared(String operator, String text) {
		BigDecimal limit = new BigDecimal(text);
		return switch (operator) {
			case "<" -> value -> value.compareTo(limit) < 0;
			case "<=" -> value -> value.compareTo(limit) <= 0;
			case ">" -> value -> value.compareTo(limit) > 0;
			default -> value -> value.compareTo(limit) >= 0;
		};
	}

	private static Predicate<Object> number(Predicate<BigDecimal> holds) {
		return value -> value instanceof BigDecimal number && holds.test(number);
	}

	/** The numbers that conditions name, each with those beside it. */
	static Set<BigDecimal> numbers(Iterable<String> conditions) {
		Set<BigDecimal> numbers = new TreeSet<>();
		conditions.forEach(condition -> Arrays.stream(condition.split("[^\\d.-]|\\.\\."))
			.filter(part -> part.matches(NUMBER))
			.map(BigDecimal::new)
			.forEach(number -> numbers
				.addAll(Set.of(number, number.add(BigDecimal.ONE), number.subtract(BigDecimal.ONE)))));
		return numbers;
	}

}
