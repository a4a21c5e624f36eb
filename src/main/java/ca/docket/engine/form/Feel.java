package ca.docket.engine.form;

import java.util.Map;

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

	private Feel() {
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
		return condition.isTextual() && isExpression(condition.asText())
				&& Boolean.TRUE.equals(evaluate(condition.asText(), context));
	}

}
