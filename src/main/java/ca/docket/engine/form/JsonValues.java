package ca.docket.engine.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Plain JSON values: text, numbers, booleans, lists, maps, null. */
final class JsonValues {

	private static final ObjectMapper MAPPER = new ObjectMapper();

	private JsonValues() {
	}

	static Object plain(JsonNode node) {
		return node.isMissingNode() ? null : MAPPER.convertValue(node, Object.class);
	}

	static Object read(String json) throws JsonProcessingException {
		return MAPPER.readValue(json, Object.class);
	}

	@SuppressWarnings("unchecked")
	static Map<String, Object> map(Object value) {
		return value instanceof Map ? (Map<String, Object>) value : Map.of();
	}

	@SuppressWarnings("unchecked")
	static List<Object> list(Object value) {
		return value instanceof List ? (List<Object>) value : List.of();
	}

	/** What is at a place: names lead into maps, numbers into lists. */
	static Object get(Object root, List<?> place) {
		Object at = root;
		for (Object step : place) {
			if (step instanceof Integer index) {
				List<Object> list = list(at);
				at = index < list.size() ? list.get(index) : null;
			}
			else {
				at = map(at).get(step);
			}
		}
		return at;
	}

	/** Whether there is something at a place, be it nothing. */
	static boolean has(Object root, List<?> place) {
		Object holder = get(root, place.subList(0, place.size() - 1));
		Object last = place.get(place.size() - 1);
		return last instanceof Integer index ? index < list(holder).size() : map(holder).containsKey(last);
	}

	/** Takes away what is at a place, and the maps that hold nothing then. */
	static void remove(Map<String, Object> root, List<?> place) {
		List<?> above = place.subList(0, place.size() - 1);
		Object last = place.get(place.size() - 1);
		if (last instanceof String && has(root, place)) {
			map(get(root, above)).remove(last);
		}
		if (!above.isEmpty() && get(root, above) instanceof Map<?, ?> holder && holder.isEmpty()) {
			remove(root, above);
		}
	}

	/** Puts a value at a place and makes the maps and lists on the way there. */
	static void set(Map<String, Object> root, List<?> place, Object value) {
		Object at = root;
		for (int i = 0; i < place.size() - 1; i++) {
			Object below = get(at, List.of(place.get(i)));
			if (!(below instanceof Map) && !(below instanceof List)) {
				below = place.get(i + 1) instanceof Integer ? new ArrayList<>() : new LinkedHashMap<>();
				put(at, place.get(i), below);
			}
			at = below;
		}
		put(at, place.get(place.size() - 1), value);
	}

	private static void put(Object container, Object step, Object value) {
		if (step instanceof Integer index) {
			List<Object> list = list(container);
			while (list.size() <= index) {
				list.add(null);
			}
			list.set(index, value);
		}
		else {
			map(container).put((String) step, value);
		}
	}

	/** A copy that can be changed without changing the original. */
	static Object copy(Object value) {
		if (value instanceof Map<?, ?> map) {
			Map<String, Object> copy = new LinkedHashMap<>();
			map.forEach((key, each) -> copy.put(String.valueOf(key), copy(each)));
			return copy;
		}
		if (value instanceof Iterable<?> list) {
			List<Object> copy = new ArrayList<>();
			list.forEach(each -> copy.add(copy(each)));
			return copy;
		}
		return value == null || value instanceof Number || value instanceof Boolean ? value : value.toString();
	}

	/** Whether a person would say that nothing is there. */
	static boolean empty(Object value) {
		if (value instanceof Map<?, ?> map) {
			return map.values().stream().allMatch(JsonValues::empty);
		}
		if (value instanceof List<?> list) {
			return list.stream().allMatch(JsonValues::empty);
		}
		return value == null || "".equals(value) || Boolean.FALSE.equals(value);
	}

	/** Whether two values are the same to a reader: 1 is 1.0, nothing is nothing. */
	static boolean same(Object one, Object other) {
		if (empty(one) || empty(other)) {
			return empty(one) && empty(other);
		}
		if (one instanceof Number && other instanceof Number) {
			return finite(one) && finite(other) && decimal(one).compareTo(decimal(other)) == 0;
		}
		if (one instanceof List<?> left && other instanceof List<?> right) {
			return left.size() == right.size()
					&& IntStream.range(0, left.size()).allMatch(i -> same(left.get(i), right.get(i)));
		}
		if (one instanceof Map<?, ?> left && other instanceof Map<?, ?> right) {
			return left.keySet().equals(right.keySet())
					&& left.keySet().stream().allMatch(key -> same(left.get(key), right.get(key)));
		}
		return one.equals(other);
	}

	static boolean finite(Object number) {
		return Double.isFinite(((Number) number).doubleValue());
	}

	static BigDecimal decimal(Object number) {
		return new BigDecimal(number.toString());
	}

}
