package ca.docket.calendar;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * One version of the policy table. It has a decision engine of its own: the reminders ask
 * it for every open task, and the process engine would keep a history of each answer.
 */
class DeadlinePolicy {

	/** The id of the decision. */
	static final String KEY = "task-deadlines";

	private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	private static final Pattern DAYS = Pattern.compile("\\d{1,3}");

	private static final Pattern REMINDERS = Pattern.compile("\"\\s*(-?\\d{1,3}(\\s*,\\s*-?\\d{1,3})*)?\\s*\"");

	private final DmnDecision decision;

	private DeadlinePolicy(DmnDecision decision) {
		this.decision = decision;
	}

	/**
	 * What the table says of a task, in working days.
	 *
	 * @param due after how many it is due; null where it is not
	 * @param expiry after how many the process waits no longer; null where it waits
	 * @param reminders how many before (negative) or after the due day, in order
	 */
	record Days(Integer due, Integer expiry, List<Integer> reminders) {
	}

	static DeadlinePolicy of(InputStream table) {
		return new DeadlinePolicy(ENGINE.parseDecision(KEY, table));
	}

	/**
	 * What the table says of a task; empty where it says nothing.
	 * @throws IllegalArgumentException with a sentence, where the row is no good
	 */
	Optional<Days> find(String process, String task) {
		return ENGINE.evaluateDecisionTable(this.decision, Map.of("process", process, "task", task))
			.stream()
			.findFirst()
			.map(row -> new Days(days(row, "due"), days(row, "expiry"), reminders(row.get("reminders"))));
	}

	private static Integer days(DmnDecisionRuleResult row, String column) {
		Object value = row.get(column);
		if (value == null) {
			return null;
		}
		if (!DAYS.matcher(value.toString()).matches()) {
			throw new IllegalArgumentException(
					"\"%s\" in column %s is no number of working days from 0 to 999.".formatted(value, column));
		}
		return Integer.valueOf(value.toString());
	}

	private static List<Integer> reminders(Object value) {
		if (value == null || value.toString().isBlank()) {
			return List.of();
		}
		if (!REMINDERS.matcher('"' + value.toString() + '"').matches()) {
			throw new IllegalArgumentException(
					"\"%s\" in column reminders is no list of days, as -2, 1.".formatted(value));
		}
		return Arrays.stream(value.toString().split(",")).map(String::strip).map(Integer::valueOf).sorted().toList();
	}

	/**
	 * What is wrong with a table, a sentence each; none for another table or a good one.
	 */
	static List<String> problems(InputStream table) {
		DmnModelInstance model = Dmn.readModelFromStream(table);
		if (!(model.getModelElementById(KEY + "-table") instanceof DecisionTable decision)) {
			return List.of();
		}
		List<String> names = decision.getOutputs().stream().map(Output::getName).toList();
		List<String> problems = new ArrayList<>();
		for (Rule rule : decision.getRules()) {
			List<OutputEntry> cells = List.copyOf(rule.getOutputEntries());
			for (int i = 0; i < cells.size(); i++) {
				String cell = (cells.get(i).getText() != null) ? cells.get(i).getText().getTextContent().strip() : "";
				problem(rule.getId(), names.get(i), cell).ifPresent(problems::add);
			}
		}
		return problems;
	}

	private static Optional<String> problem(String rule, String column, String cell) {
		if (cell.isEmpty() || (column.equals("reminders") ? REMINDERS : DAYS).matcher(cell).matches()) {
			return Optional.empty();
		}
		String expected = column.equals("reminders") ? "working days before (-) or after the due day, as \"-2, 1\""
				: "a number of working days from 0 to 999";
		return Optional.of("Deadlines, rule %s, column %s: %s is not %s.".formatted(rule, column, cell, expected));
	}

}
