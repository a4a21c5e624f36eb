package ca.docket.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputValues;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A decision table on the bare DMN engine. */
public class Table {

	private static final Pattern NUMBER = Pattern.compile("\\d+");

	private final List<DmnEvaluatedDecisionRule> fired = new ArrayList<>();

	private final DmnEngine engine;

	private final DmnDecision decision;

	private final DecisionTable model;

	public Table(Path file) {
		DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
		configuration.feelEngineFactory(RememberingFeel::new);
		configuration.getCustomPostDecisionTableEvaluationListeners()
			.add(event -> this.fired.addAll(event.getMatchingRules()));
		this.engine = configuration.buildEngine();
		try (InputStream in = Files.newInputStream(file)) {
			this.decision = this.engine.parseDecision(Models.name(file), in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.model = ((Decision) Dmn.readModelFromFile(file.toFile()).getModelElementById(Models.name(file)))
			.getChildElementsByType(DecisionTable.class)
			.iterator()
			.next();
	}

	/** The rules that fire, in the order of the table. */
	public List<DmnEvaluatedDecisionRule> fire(Map<String, Object> values) {
		this.fired.clear();
		this.engine.evaluateDecisionTable(this.decision, values);
		return List.copyOf(this.fired);
	}

	public List<String> rules() {
		return this.model.getRules().stream().map(Rule::getId).toList();
	}

	boolean unique() {
		return this.model.getHitPolicy() == HitPolicy.UNIQUE;
	}

	boolean collects() {
		return this.model.getHitPolicy() == HitPolicy.COLLECT;
	}

	/** The names of the variables that its columns look at. */
	List<String> inputs() {
		return this.model.getInputs()
			.stream()
			.map(input -> input.getInputExpression().getText().getTextContent().strip())
			.toList();
	}

	/** The values that a column says it may be asked for; none where it says nothing. */
	List<String> allowed(String input) {
		return new ArrayList<>(this.model.getInputs()).get(inputs().indexOf(input))
			.getChildElementsByType(InputValues.class)
			.stream()
			.flatMap(values -> Arrays.stream(values.getText().getTextContent().strip().split(",")))
			.map(value -> value.replace("\"", ""))
			.toList();
	}

	/**
	 * Numbers at and around those that a column compares with; none for other columns.
	 */
	List<Integer> around(String input) {
		int column = inputs().indexOf(input);
		return this.model.getRules()
			.stream()
			.map(rule -> new ArrayList<>(rule.getInputEntries()).get(column).getText().getTextContent())
			.filter(cell -> !cell.contains("\""))
			.flatMap(cell -> NUMBER.matcher(cell).results())
			.map(number -> Integer.valueOf(number.group()))
			.flatMap(number -> Stream.of(number - 1, number, number + 1))
			.distinct()
			.toList();
	}

	List<String> outputs() {
		return this.model.getOutputs().stream().map(Output::getName).toList();
	}

	boolean gives(String output) {
		return outputs().contains(output);
	}

	/** The values in a column of outputs. */
	List<Object> given(String output) {
		int column = outputs().indexOf(output);
		return this.model.getRules()
			.stream()
			.map(rule -> new ArrayList<>(rule.getOutputEntries()).get(column).getText().getTextContent().strip())
			.map(text -> text.startsWith("\"") ? (Object) text.substring(1, text.length() - 1) : Integer.valueOf(text))
			.distinct()
			.toList();
	}

}
