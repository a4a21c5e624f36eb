package ca.docket.calendar;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/**
 * One version of a family's deadline table, evaluated by a decision engine of its own,
 * because the process engine would log every evaluation. Answers are cached: thousands of
 * tasks are of the same few kinds.
 */
class DeadlinePolicy {

	/** Ends the id of the decision, after the name of its family. */
	static final String ENDING = "-deadlines";

	static final int MOST_DAYS = 250;

	static final Pattern REMINDERS = Pattern.compile("-?\\d{1,3}(\\s*,\\s*-?\\d{1,3}){0,9}");

	private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	private static final int MOST_KINDS = 10_000;

	private final DmnDecision decision;

	private final Map<TaskKind, Optional<Deadline>> known = new ConcurrentHashMap<>();

	private DeadlinePolicy(DmnDecision decision) {
		this.decision = decision;
	}

	static DeadlinePolicy of(String key, InputStream table) {
		return new DeadlinePolicy(ENGINE.parseDecision(key, table));
	}

	/**
	 * The ids that the table of a process may have, the most particular first: of
	 * {@code earb-item} that of {@code earb-item}, else that of {@code earb}.
	 */
	static List<String> keys(String process) {
		List<String> keys = new ArrayList<>();
		for (String family = process; !family.isEmpty(); family = family.substring(0,
				Math.max(family.lastIndexOf('-'), 0))) {
			keys.add(family + ENDING);
		}
		return keys;
	}

	/**
	 * What the table says of a task; empty where it says nothing.
	 * @throws IllegalArgumentException with a sentence, where the row is no good
	 */
	Optional<Deadline> find(TaskKind kind) {
		if (this.known.size() > MOST_KINDS) {
			this.known.clear();
		}
		return this.known.computeIfAbsent(kind, this::ask);
	}

	private Optional<Deadline> ask(TaskKind kind) {
		Map<String, Object> asked = new HashMap<>();
		asked.put("process", kind.process());
		asked.put("task", kind.task());
		asked.put("tier", kind.tier());
		asked.put("priority", kind.priority());
		return ENGINE.evaluateDecisionTable(this.decision, asked)
			.stream()
			.findFirst()
			.map(row -> new Deadline(days(row, "due"), days(row, "expiry"), reminders(row.get("reminders")),
					(String) row.get("escalateTo"), days(row, "escalateAfter")));
	}

	private static Integer days(DmnDecisionRuleResult row, String column) {
		Object value = row.get(column);
		if (value == null) {
			return null;
		}
		return number(value.toString()).orElseThrow(() -> new IllegalArgumentException(
				"\"%s\" in column %s is no number of working days.".formatted(value, column)));
	}

	/** A number of days that makes sense. */
	static Optional<Integer> number(String text) {
		return Optional.of(text)
			.filter(digits -> digits.matches("\\d{1,3}"))
			.map(Integer::valueOf)
			.filter(days -> days <= MOST_DAYS);
	}

	static List<Integer> reminders(Object value) {
		if (value == null || value.toString().isBlank()) {
			return List.of();
		}
		if (!REMINDERS.matcher(value.toString().strip()).matches()) {
			throw new IllegalArgumentException(
					"\"%s\" in column reminders is no list of days, as -2, 1.".formatted(value));
		}
		return Arrays.stream(value.toString().split(",")).map(String::strip).map(Integer::valueOf).sorted().toList();
	}

}
