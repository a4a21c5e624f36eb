package ca.docket.calendar;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.hitpolicy.DmnHitPolicyException;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;

/**
 * Validates a table of deadlines before it takes effect, because with a faulty one nobody
 * would be reminded and nobody would notice.
 */
public class PolicyCheck {

	private static final List<String> COLUMNS = List.of("process", "task", "tier", "priority", "due", "expiry",
			"reminders", "escalateTo", "escalateAfter");

	/** The priority of a task that nobody gave another one. */
	private static final int ORDINARY = 50;

	private final Function<String, Optional<Set<String>>> tasks;

	private final Set<String> groups;

	private final BiPredicate<String, String> sees;

	private final List<Problem> problems = new ArrayList<>();

	private PolicyCheck(Function<String, Optional<Set<String>>> tasks, Set<String> groups,
			BiPredicate<String, String> sees) {
		this.tasks = tasks;
		this.groups = groups;
		this.sees = sees;
	}

	/**
	 * A fault in a table of deadlines.
	 *
	 * @param rule the id of the row; empty for the table as a whole
	 * @param key of the sentence in {@code messages/checks}, after {@code deadlines.}
	 * @param details for its placeholders
	 */
	public record Problem(String rule, String key, List<String> details) {
	}

	/** Whether a file of this name is a table of deadlines. */
	public static boolean isFor(String file) {
		return file.endsWith(DeadlinePolicy.ENDING + ".dmn");
	}

	/**
	 * Looks at a file.
	 * @param dmn the file
	 * @param tasks gives the ids of a process's tasks; empty for an unknown process
	 * @param groups the ids of all groups
	 * @param sees whether the members of a group see the cases of a process
	 * @return none for a good table, and for a file with other decisions
	 */
	public static List<Problem> problems(byte[] dmn, Function<String, Optional<Set<String>>> tasks, Set<String> groups,
			BiPredicate<String, String> sees) {
		PolicyCheck check = new PolicyCheck(tasks, groups, sees);
		Dmn.readModelFromStream(new ByteArrayInputStream(dmn))
			.getModelElementsByType(Decision.class)
			.stream()
			.filter(decision -> decision.getId().endsWith(DeadlinePolicy.ENDING))
			.forEach(decision -> check.table(decision, dmn));
		return check.problems;
	}

	private void table(Decision decision, byte[] dmn) {
		Optional<DecisionTable> table = decision.getChildElementsByType(DecisionTable.class).stream().findFirst();
		if (table.isEmpty() || table.get().getHitPolicy() != HitPolicy.UNIQUE
				|| !PolicyRow.columns(table.get()).equals(COLUMNS)) {
			add("", "table", String.join(", ", COLUMNS));
			return;
		}
		List<PolicyRow> rows = PolicyRow.of(table.get());
		rows.forEach(row -> row(row, decision.getId()));
		if (this.problems.isEmpty()) {
			covered(rows, decision.getId(), dmn);
		}
	}

	private void row(PolicyRow row, String key) {
		Optional<String> process = row.name("process");
		Optional<Set<String>> known = process.flatMap(this.tasks);
		if (known.isEmpty()) {
			add(row, "process", row.cell("process"));
		}
		else if (!DeadlinePolicy.keys(process.get()).contains(key)) {
			add(row, "family", process.get());
		}
		else if (row.name("task").filter(known.get()::contains).isEmpty()) {
			add(row, "task", row.cell("task"), process.get());
		}
		for (String column : List.of("due", "expiry", "escalateAfter")) {
			if (row.has(column) && number(row, column).isEmpty()) {
				add(row, "number", row.cell(column), column, String.valueOf(DeadlinePolicy.MOST_DAYS));
			}
		}
		if (!row.has("due") && (!row.name("reminders").orElse("").isEmpty() || row.has("escalateTo"))) {
			add(row, "nothing-due");
		}
		reminders(row);
		expiry(row);
		escalation(row, process.orElse(""));
	}

	private void reminders(PolicyRow row) {
		if (!row.has("reminders")) {
			return;
		}
		Optional<String> listed = row.name("reminders").map(String::strip);
		if (listed.isEmpty() || !listed.get().isEmpty() && !DeadlinePolicy.REMINDERS.matcher(listed.get()).matches()) {
			add(row, "reminders", row.cell("reminders"));
			return;
		}
		int due = number(row, "due").orElse(DeadlinePolicy.MOST_DAYS);
		DeadlinePolicy.reminders(listed.get())
			.stream()
			.filter(day -> day <= -Math.max(due, 1) || day > DeadlinePolicy.MOST_DAYS)
			.forEach(day -> add(row, "reminder-useless", String.valueOf(day), String.valueOf(due)));
	}

	/** A process begins to wait before there is a task: it knows no priority yet. */
	private void expiry(PolicyRow row) {
		if (row.has("expiry") && isNarrowed(row)) {
			add(row, "expiry-narrowed");
		}
		if (number(row, "expiry").orElse(DeadlinePolicy.MOST_DAYS) < number(row, "due").orElse(0)) {
			add(row, "expiry-before-due", row.cell("expiry"), row.cell("due"));
		}
	}

	private void escalation(PolicyRow row, String process) {
		if (row.has("escalateTo") != row.has("escalateAfter")) {
			add(row, "escalation-half");
		}
		if (!row.has("escalateTo")) {
			return;
		}
		Optional<String> group = row.name("escalateTo").filter(this.groups::contains);
		if (group.isEmpty()) {
			add(row, "group", row.cell("escalateTo"));
		}
		else if (!this.sees.test(group.get(), process)) {
			add(row, "group-sees-nothing", row.cell("escalateTo"), process);
		}
	}

	/** Whatever tier and priority a task has, exactly one row is its own. */
	private void covered(List<PolicyRow> rows, String key, byte[] dmn) {
		DeadlinePolicy policy;
		try {
			policy = DeadlinePolicy.of(key, new ByteArrayInputStream(dmn));
		}
		catch (DmnEngineException ex) {
			add("", "unreadable", String.valueOf(ex.getMessage()));
			return;
		}
		Map<String, List<PolicyRow>> byTask = rows.stream()
			.collect(Collectors.groupingBy(row -> row.name("process").get() + " " + row.name("task").get(),
					LinkedHashMap::new, Collectors.toList()));
		byTask.values()
			.stream()
			.filter(same -> same.size() > 1 || isNarrowed(same.get(0)))
			.forEach(same -> firstUncovered(policy, same));
	}

	/** The one row of a task is its own in any case where it asks for nothing else. */
	private static boolean isNarrowed(PolicyRow row) {
		return row.has("tier") || row.has("priority");
	}

	private void firstUncovered(DeadlinePolicy policy, List<PolicyRow> same) {
		PolicyRow first = same.get(0);
		for (Integer tier : asked(same, "tier", null)) {
			for (Integer priority : asked(same, "priority", ORDINARY)) {
				Optional<String> fault = fault(policy,
						new TaskKind(first.name("process").get(), first.name("task").get(), tier, priority));
				if (fault.isPresent()) {
					add(first, fault.get(), first.name("task").get(), (tier != null) ? tier.toString() : "–",
							priority.toString());
					return;
				}
			}
		}
	}

	private static Optional<String> fault(DeadlinePolicy policy, TaskKind kind) {
		try {
			return policy.find(kind).isPresent() ? Optional.empty() : Optional.of("gap");
		}
		catch (DmnHitPolicyException ex) {
			return Optional.of("overlap");
		}
		catch (DmnEngineException | FeelException | IllegalArgumentException ex) {
			return Optional.of("condition");
		}
	}

	/**
	 * Each number that a condition names, with those beside it, and the ordinary ones.
	 * @param always what is asked in any case: alone, where no row has a condition
	 */
	private static Set<Integer> asked(List<PolicyRow> rows, String column, Integer always) {
		Set<Integer> asked = new LinkedHashSet<>();
		asked.add(always);
		if (rows.stream().anyMatch(row -> row.has(column))) {
			asked.addAll(List.of(0, 1, ORDINARY, 100));
			rows.stream()
				.flatMap(row -> row.numbers(column))
				.forEach(n -> asked.addAll(List.of(n, n + 1, Math.max(n - 1, 0))));
		}
		return asked;
	}

	private static Optional<Integer> number(PolicyRow row, String column) {
		return DeadlinePolicy.number(row.cell(column));
	}

	private void add(PolicyRow row, String key, String... details) {
		add(row.rule(), key, details);
	}

	private void add(String rule, String key, String... details) {
		List<String> all = new ArrayList<>(List.of(rule));
		all.addAll(Arrays.asList(details));
		this.problems.add(new Problem(rule, "deadlines." + key, all));
	}

}
