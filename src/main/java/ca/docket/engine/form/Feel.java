package ca.docket.engine.form;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.springframework.util.ConcurrentReferenceHashMap;

/** Evaluates the expressions of a form: text that starts with an equals sign. */
final class Feel {

	private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();

	/**
	 * To parse an expression takes longer than to evaluate it; memory takes them back.
	 */
	private static final Map<String, ParseResult> PARSED = new ConcurrentReferenceHashMap<>();

	/**
	 * For each evaluation the engine makes all its functions anew, while conditions ask
	 * for the same few choices again and again, above all in the rows of a file.
	 */
	private static final Map<Asked, Boolean> HELD = new ConcurrentHashMap<>();

	private static final int MOST = 10_000;

	private Feel() {
	}

	/** A condition, with the values that it refers to. */
	private record Asked(String condition, Map<String, Object> values) {
	}

	static boolean isExpression(String text) {
		return text.startsWith("=");
	}

	/** The value; null where it cannot be computed, as in the browser. */
	static Object evaluate(String expression, Map<String, Object> context) {
		ParseResult parsed = PARSED.computeIfAbsent(expression.substring(1), ENGINE::parseExpression);
		if (!parsed.isSuccess()) {
			return null;
		}
		EvaluationResult result = ENGINE.evaluate(parsed.parsedExpression(), context);
		return result.isSuccess() ? result.result() : null;
	}

	/** A setting that may be an expression: its value as Java, null where missing. */
	static Object value(JsonNode setting, Map<String, Object> context) {
		if (setting.isTextual() && isExpression(setting.asText())) {
			return evaluate(setting.asText(), context);
		}
		return JsonValues.plain(setting);
	}

	static boolean holds(JsonNode condition, Map<String, Object> context) {
		return condition.isTextual() && isExpression(condition.asText()) && holds(condition.asText(), context);
	}

	private static boolean holds(String condition, Map<String, Object> context) {
		Map<String, Object> values = named(condition, context);
		// what a function says may be otherwise the next time
		if (condition.contains("(") || !values.values().stream().allMatch(Feel::isShort)) {
			return Boolean.TRUE.equals(evaluate(condition, context));
		}
		if (HELD.size() > MOST) {
			HELD.clear();
		}
		return HELD.computeIfAbsent(new Asked(condition, values),
				asked -> Boolean.TRUE.equals(evaluate(condition, context)));
	}

	/** At least those that the expression refers to. */
	private static Map<String, Object> named(String expression, Map<String, Object> context) {
		Map<String, Object> named = new HashMap<>(context);
		named.keySet().removeIf(name -> !names(expression, name));
		return named;
	}

	private static boolean names(String expression, String name) {
		int at = expression.indexOf(name);
		while (at >= 0 && (isLetter(expression, at - 1) || isLetter(expression, at + name.length()))) {
			at = expression.indexOf(name, at + 1);
		}
		return at >= 0;
	}

	private static boolean isLetter(String text, int at) {
		return at >= 0 && at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_');
	}

	private static boolean isShort(Object value) {
		return value == null || value instanceof Boolean || value instanceof Number
				|| value instanceof String text && text.length() <= 100;
	}

}
