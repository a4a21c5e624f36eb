package ca.docket.engine.deployment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;

import ca.docket.engine.deployment.DecisionTable.Column;
import ca.docket.engine.deployment.DecisionTable.Rule;
import ca.docket.engine.deployment.FormField.Type;

/**
 * A table that gives one answer gives exactly one, whatever it is asked: as far as its
 * inputs are choices, numbers, and yes or no.
 */
final class CoverRules {

	/** What it would take longer to try is for the office's own tests. */
	private static final int MOST = 100_000;

	/** No cell names it. */
	private static final String ANOTHER = "\0";

	private final DecisionTable table;

	private final List<List<Object>> asked = new ArrayList<>();

	private final List<List<Cell>> rules = new ArrayList<>();

	/** Whether all is known that each input can be. */
	private boolean closed = true;

	private boolean gap;

	private final Set<String> overlaps = new HashSet<>();

	private final List<Finding> findings = new ArrayList<>();

	private CoverRules(DecisionTable table) {
		this.table = table;
	}

	static List<Finding> of(FamilyModels models) {
		List<Finding> findings = new ArrayList<>();
		models.tables()
			.values()
			.stream()
			.filter(table -> table.policy().equals("UNIQUE") && !Units.isPolicy(table.file()))
			.forEach(table -> findings.addAll(new CoverRules(table).findings(models)));
		return findings;
	}

	private List<Finding> findings(FamilyModels models) {
		for (Rule rule : this.table.rules()) {
			List<Optional<Cell>> cells = rule.inputs().stream().map(Cell::of).toList();
			if (cells.stream().anyMatch(Optional::isEmpty)) {
				return List.of();
			}
			this.rules.add(cells.stream().map(Optional::get).toList());
		}
		for (int column = 0; column < this.table.inputs().size(); column++) {
			this.asked.add(asked(models, this.table.inputs().get(column), column));
		}
		if (this.asked.stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(a * b, MOST + 1)) <= MOST) {
			ask(new ArrayList<>());
		}
		return this.findings;
	}

	private List<Object> asked(FamilyModels models, Column input, int column) {
		Sources sources = new Sources(models, input.name());
		Set<Object> asked = new LinkedHashSet<>(sources.values());
		asked.addAll(input.values());
		if (asked.isEmpty()) {
			asked.addAll(byType(input, column));
		}
		if (!sources.areAnswers()) {
			// a step may not have found it out yet
			asked.add(null);
		}
		return new ArrayList<>(asked);
	}

	private Set<Object> byType(Column input, int column) {
		List<String> cells = this.table.rules().stream().map(rule -> rule.inputs().get(column)).toList();
		Type type = Sources.type(input.type()).orElse(Type.LIST);
		if (type == Type.BOOLEAN) {
			return Set.of(true, false);
		}
		if (type == Type.NUMBER) {
			TreeSet<BigDecimal> numbers = new TreeSet<>(Cell.numbers(cells));
			return numbers.isEmpty() ? Set.of(BigDecimal.ONE) : new LinkedHashSet<>(numbers
				.subSet(numbers.first().add(BigDecimal.ONE), true, numbers.last().subtract(BigDecimal.ONE), true));
		}
		Set<Object> texts = new LinkedHashSet<>(Set.of(ANOTHER));
		cells.forEach(cell -> texts.addAll(DecisionTable.texts(cell)));
		this.closed &= texts.size() == 1;
		return texts;
	}

	private void ask(List<Object> values) {
		if (values.size() < this.asked.size()) {
			for (Object value : this.asked.get(values.size())) {
				values.add(value);
				ask(values);
				values.remove(values.size() - 1);
			}
			return;
		}
		List<Rule> firing = new ArrayList<>();
		for (int i = 0; i < this.rules.size(); i++) {
			if (holds(this.rules.get(i), values)) {
				firing.add(this.table.rules().get(i));
			}
		}
		if (firing.isEmpty() && this.closed && !this.gap) {
			this.gap = true;
			this.findings.add(Finding.of(this.table.file(), "", "model.table.gap", inWords(values)));
		}
		else if (firing.size() > 1 && this.overlaps.add(firing.get(0).id() + firing.get(1).id())) {
			this.findings.add(Finding.of(this.table.file(), firing.get(1).id(), "model.table.overlap",
					firing.get(0).id(), inWords(values)));
		}
	}

	private static boolean holds(List<Cell> cells, List<Object> values) {
		for (int i = 0; i < cells.size(); i++) {
			if (!cells.get(i).holds().test(values.get(i))) {
				return false;
			}
		}
		return true;
	}

	private String inWords(List<Object> values) {
		StringJoiner words = new StringJoiner(", ");
		for (int i = 0; i < values.size(); i++) {
			words.add(this.table.inputs().get(i).name() + " = "
					+ (ANOTHER.equals(values.get(i)) ? "…" : Objects.toString(values.get(i), "–")));
		}
		return words.toString();
	}

}
