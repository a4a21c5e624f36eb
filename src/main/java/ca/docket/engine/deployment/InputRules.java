package ca.docket.engine.deployment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import ca.docket.engine.deployment.DecisionTable.Column;
import ca.docket.engine.deployment.FormField.Type;

/** A table asks for what its family's forms and tables give, by name, type and value. */
final class InputRules {

	private final FamilyModels models;

	private final DecisionTable table;

	private final List<Finding> findings = new ArrayList<>();

	private InputRules(FamilyModels models, DecisionTable table) {
		this.models = models;
		this.table = table;
	}

	static List<Finding> of(FamilyModels models) {
		List<Finding> findings = new ArrayList<>();
		models.tables().values().stream().filter(table -> !Units.isPolicy(table.file())).forEach(table -> {
			InputRules rules = new InputRules(models, table);
			for (int column = 0; column < table.inputs().size(); column++) {
				if (table.inputs().get(column).name().matches("[A-Za-z_]\\w*")) {
					rules.column(table.inputs().get(column), column);
				}
			}
			findings.addAll(rules.findings);
		});
		return findings;
	}

	private void column(Column input, int column) {
		Sources sources = new Sources(this.models, input.name());
		if (sources.all().isEmpty()) {
			// one that lists its values says itself what others must tell it
			if (!input.lists()) {
				this.findings.add(Finding.warning(this.table.file(), input.id(), "model.input.unset", input.name()));
			}
			return;
		}
		sources.all()
			.stream()
			.filter(source -> source.type().filter(type -> !fits(type, input.type())).isPresent())
			.forEach(source -> add(input, "type", input.name(), input.type(), source.name()));
		Set<Object> values = sources.values();
		if (!values.isEmpty()) {
			values(input, column, values);
		}
	}

	private void values(Column input, int column, Set<Object> values) {
		Set<String> missing = values.stream()
			.map(Objects::toString)
			.filter(value -> !input.values().contains(value))
			.collect(Collectors.toCollection(LinkedHashSet::new));
		if (!input.values().isEmpty() && !missing.isEmpty()) {
			add(input, "values", input.name(), String.join(", ", missing));
		}
		this.table.rules()
			.forEach(rule -> DecisionTable.texts(rule.inputs().get(column))
				.stream()
				.filter(text -> !values.contains(text))
				.forEach(text -> this.findings.add(Finding.of(this.table.file(), rule.id(), "model.input.never",
						input.name(), text, list(values)))));
	}

	private static String list(Set<Object> values) {
		return values.stream().map(Objects::toString).collect(Collectors.joining(", "));
	}

	/** A day of a form is a text as 2026-11-03. */
	private static boolean fits(Type given, String typeRef) {
		return Sources.type(typeRef)
			.map(asked -> asked == given || asked == Type.TEXT && given == Type.DATE)
			.orElse(true);
	}

	private void add(Column input, String key, Object... details) {
		this.findings.add(Finding.of(this.table.file(), input.id(), "model.input." + key, details));
	}

}
