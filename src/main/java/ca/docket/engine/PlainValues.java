package ca.docket.engine;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;

/**
 * Converts between variables of the engine and plain JSON values, so that no input is
 * ever deserialized as a Java object.
 */
public final class PlainValues {

	private static final ObjectMapper JSON = new ObjectMapper();

	private PlainValues() {
	}

	/**
	 * The plain form of a value: text, number, boolean, list, map or null.
	 * @throws IllegalArgumentException for anything else, as bytes and files
	 */
	public static Object of(Object value) {
		if (value == null || value instanceof String || value instanceof Number || value instanceof Boolean) {
			return value;
		}
		if (value instanceof SerializableValue serialized && serialized.getValueSerialized() != null) {
			return read(serialized.getValueSerialized());
		}
		if (value instanceof TypedValue typed) {
			return of(typed.getValue());
		}
		if (value instanceof Spin<?> || value instanceof Date) {
			return value instanceof Date date ? date.toInstant().toString() : read(value.toString());
		}
		if (value instanceof List<?> list) {
			// Not toList(): an answer may hold nothing.
			return list.stream().map(PlainValues::of).collect(Collectors.toList());
		}
		if (value instanceof Map<?, ?> map) {
			Map<String, Object> plain = new LinkedHashMap<>();
			map.forEach((key, each) -> plain.put(String.valueOf(key), of(each)));
			return plain;
		}
		throw new IllegalArgumentException("Not a plain value: " + value.getClass());
	}

	/** The items of a plain list; none where it was not answered. */
	public static List<?> items(Object list) {
		return (list instanceof List<?> items) ? items : List.of();
	}

	/** The rows of a plain list of rows; none where it was not answered. */
	public static List<Map<?, ?>> rows(Object list) {
		return items(list).stream().<Map<?, ?>>map(row -> (Map<?, ?>) row).toList();
	}

	/** Of all variables; what is not plain is left out, for no form can show it. */
	public static Map<String, Object> known(VariableMap variables) {
		Map<String, Object> known = new LinkedHashMap<>();
		for (String name : variables.keySet()) {
			try {
				known.put(name, of(variables.<TypedValue>getValueTyped(name)));
			}
			catch (IllegalArgumentException ex) {
				known.remove(name);
			}
		}
		return known;
	}

	/** Variables as the engine keeps them: lists and maps as JSON. */
	public static VariableMap variables(Map<String, Object> values) {
		VariableMap variables = Variables.createVariables();
		values.forEach((name, value) -> variables.put(name, variable(value)));
		return variables;
	}

	private static Object variable(Object value) {
		if (!(value instanceof List) && !(value instanceof Map)) {
			return value;
		}
		try {
			return SpinValues.jsonValue(JSON.writeValueAsString(value)).create();
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Plain values have JSON", ex);
		}
	}

	private static Object read(String json) {
		try {
			return JSON.readValue(json, Object.class);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("Not JSON", ex);
		}
	}

}
