package ca.docket.models;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.context.VariableContext;

/**
 * The engine's FEEL, which reads each cell anew for each question, asked once for each
 * cell and value: cells look at nothing but the value of their column.
 */
class RememberingFeel implements FeelEngine {

	private final FeelEngine feel = new ScalaFeelEngineFactory().createInstance();

	private final Map<List<Object>, Boolean> answers = new HashMap<>();

	@Override
	public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
		return this.feel.evaluateSimpleExpression(expression, variables);
	}

	@Override
	public boolean evaluateSimpleUnaryTests(String cell, String input, VariableContext variables) {
		Object value = variables.resolve(input).getValue();
		return this.answers.computeIfAbsent(Arrays.asList(cell, value),
				asked -> this.feel.evaluateSimpleUnaryTests(cell, input, variables));
	}

}
