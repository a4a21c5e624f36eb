package ca.docket.engine.deployment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.w3c.dom.Element;

/**
 * A decision table as its rules are checked.
 *
 * @param file that has it
 * @param policy its hit policy
 */
record DecisionTable(String file, String policy, List<Column> inputs, List<Column> outputs, List<Rule> rules) {

	private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

	/**
	 * A column.
	 *
	 * @param name of an output; of an input its expression
	 * @param type as the table says it; empty where it does not
	 * @param values the allowed values that are texts
	 * @param lists whether it names allowed values at all
	 */
	record Column(String id, String name, String type, Set<String> values, boolean lists) {
	}

	/** A row with its cells. */
	record Rule(String id, List<String> inputs, List<String> outputs) {
	}

	static DecisionTable of(String file, Element decision) {
		Element table = Xml.children(decision, "decisionTable").findFirst().orElseThrow();
		String policy = table.getAttribute("hitPolicy");
		return new DecisionTable(file, policy.isEmpty() ? "UNIQUE" : policy,
				Xml.children(table, "input").map(DecisionTable::input).toList(),
				Xml.children(table, "output").map(DecisionTable::output).toList(),
				Xml.children(table, "rule").map(DecisionTable::rule).toList());
	}

	private static Column input(Element input) {
		Element expression = Xml.children(input, "inputExpression").findFirst().orElse(input);
		return new Column(Xml.id(input), text(expression), expression.getAttribute("typeRef"),
				allowed(input, "inputValues"), Xml.children(input, "inputValues").findAny().isPresent());
	}

	private static Column output(Element output) {
		return new Column(Xml.id(output), output.getAttribute(output.hasAttribute("name") ? "name" : "id"),
				output.getAttribute("typeRef"), allowed(output, "outputValues"),
				Xml.children(output, "outputValues").findAny().isPresent());
	}

	private static Rule rule(Element rule) {
		return new Rule(Xml.id(rule), cells(rule, "inputEntry"), cells(rule, "outputEntry"));
	}

	private static List<String> cells(Element rule, String kind) {
		return Xml.children(rule, kind).map(DecisionTable::text).toList();
	}

	private static String text(Element cell) {
		return Xml.children(cell, "text").findFirst().map(Xml::text).orElse("");
	}

	private static Set<String> allowed(Element column, String kind) {
		return Xml.children(column, kind)
			.findFirst()
			.map(DecisionTable::text)
			.map(DecisionTable::texts)
			.orElse(Set.of());
	}

	/** The texts in quotation marks. */
	static Set<String> texts(String cell) {
		Set<String> texts = new LinkedHashSet<>();
		TEXT.matcher(cell).results().forEach(found -> texts.add(found.group(1)));
		return texts;
	}

	/**
	 * The texts that an output can be: those that are allowed, else those in its cells.
	 * Empty where one cell is computed or no text.
	 */
	Set<String> given(int output) {
		if (!this.outputs.get(output).values().isEmpty()) {
			return this.outputs.get(output).values();
		}
		Set<String> given = new LinkedHashSet<>();
		for (Rule rule : this.rules) {
			String cell = rule.outputs().get(output);
			if (!cell.matches("\"[^\"]*\"")) {
				return Set.of();
			}
			given.addAll(texts(cell));
		}
		return given;
	}

}
