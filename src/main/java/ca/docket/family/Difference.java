package ca.docket.family;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes what changed in a file, one line per value, ignoring comments. */
final class Difference {

	private Difference() {
	}

	/** Either text is empty where there was, or is, no file. */
	static String between(String former, String now) {
		Map<String, String> before = values(former);
		Map<String, String> after = values(now);
		TreeSet<String> places = new TreeSet<>(before.keySet());
		places.addAll(after.keySet());
		return places.stream()
			.filter(place -> !Objects.equals(before.get(place), after.get(place)))
			.flatMap(place -> Stream.of(line("-", place, before), line("+", place, after)))
			.filter(Objects::nonNull)
			.collect(Collectors.joining("\n"));
	}

	private static String line(String sign, String place, Map<String, String> values) {
		return values.containsKey(place) ? "%s %s: %s".formatted(sign, place, values.get(place)) : null;
	}

	private static Map<String, String> values(String text) {
		Map<String, String> values = new TreeMap<>();
		try {
			if (!text.isEmpty()) {
				collect("", FamilyYaml.tree("", text), values);
			}
		}
		catch (Unclear unclear) {
			values.put("", text);
		}
		return values;
	}

	private static void collect(String place, Object value, Map<String, String> into) {
		if (value instanceof Map<?, ?> several) {
			several.forEach((key, inner) -> collect(place.isEmpty() ? "" + key : place + "." + key, inner, into));
		}
		else {
			into.put(place, String.valueOf(value));
		}
	}

}
