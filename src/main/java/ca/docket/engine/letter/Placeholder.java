package ca.docket.engine.letter;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A named placeholder such as {@code {title}}, or {@code {items.title}} for a value in
 * each row of a list.
 */
final class Placeholder {

	static final Pattern PATTERN = Pattern.compile("\\{([a-z][A-Za-z0-9]*)(?:\\.([a-z][A-Za-z0-9]*))?}");

	private static final Pattern ALONE = Pattern.compile("\\s*\\{[a-z][A-Za-z0-9]*}\\s*");

	private Placeholder() {
	}

	/** The names in a text, without their braces. */
	static Set<String> names(String text) {
		Set<String> names = new LinkedHashSet<>();
		PATTERN.matcher(text).results().forEach(place -> names.add(name(place)));
		return names;
	}

	static String name(MatchResult place) {
		String name = place.group();
		return name.substring(1, name.length() - 1);
	}

	/** Whether a text is nothing but one place for a value, not one in a row. */
	static boolean standsAlone(String text) {
		return ALONE.matcher(text).matches();
	}

	/** The list whose rows a name is about; empty for a name without a dot. */
	static String list(String name) {
		return name.contains(".") ? name.substring(0, name.indexOf('.')) : "";
	}

	/**
	 * The value with a name.
	 * @return null where there is none, and for what says nothing: an empty text or list
	 */
	static Object value(Map<String, ?> values, String name) {
		Object value = values.get(name);
		if (name.contains(".")) {
			value = (values.get(list(name)) instanceof Map<?, ?> row) ? row.get(name.substring(name.indexOf('.') + 1))
					: null;
		}
		boolean saysNothing = value == null || value instanceof Collection<?> list && list.isEmpty()
				|| value.toString().isBlank();
		return saysNothing ? null : value;
	}

	/** A value among other words; empty for none. */
	static String words(Object value) {
		if (value instanceof Collection<?> list) {
			return list.stream().map(Placeholder::words).collect(Collectors.joining(", "));
		}
		return (value == null || value instanceof Map<?, ?>) ? "" : value.toString();
	}

	static String inOneLine(String text) {
		return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
	}

}
