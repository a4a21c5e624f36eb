package ca.docket.engine.deployment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.engine.deployment.FormField.Type;
import org.w3c.dom.Element;

/** What in a family gives a variable its values. */
final class Sources {

	private static final Set<String> NUMBERS = Set.of("integer", "long", "double", "number");

	private final FamilyModels models;

	private final String variable;

	private final List<Source> all = new ArrayList<>();

	Sources(FamilyModels models, String variable) {
		this.models = models;
		this.variable = variable;
		models.forms().forEach((form, fields) -> {
			if (fields.containsKey(variable)) {
				FormField field = fields.get(variable);
				this.all.add(new Source(form, Optional.of(field.type()), new LinkedHashSet<>(field.values())));
			}
		});
		models.processes().values().forEach(graph -> graph.nodes().forEach(this::node));
	}

	/**
	 * A form, a table or a step.
	 *
	 * @param type empty where nobody can know
	 * @param values texts or numbers; empty where nobody can know, or any can be given
	 */
	record Source(String name, Optional<Type> type, Set<Object> values) {
	}

	List<Source> all() {
		return this.all;
	}

	/** All that it can be; empty where one source can give anything. */
	Set<Object> values() {
		return this.all.stream().anyMatch(source -> source.values().isEmpty()) ? Set.of()
				: this.all.stream()
					.flatMap(source -> source.values().stream())
					.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** Whether forms and tables alone give it. */
	boolean areAnswers() {
		return !this.all.isEmpty() && this.all.stream().allMatch(source -> source.type().isPresent());
	}

	private void node(Element node) {
		if (this.variable.equals(Xml.camunda(node, "resultVariable"))) {
			this.all.add(this.models.table(node).map(table -> result(node, table)).orElseGet(() -> unknown(node)));
		}
		Stream<String> outputs = ProcessGraph.parameters(node, "outputParameter")
			.filter(output -> !Xml.text(output).equals("${" + this.variable + "}"))
			.map(output -> output.getAttribute("name"));
		Stream<String> told = Xml.children(node, "extensionElements")
			.flatMap(extensions -> Xml.children(extensions, "out"))
			.map(out -> out.getAttribute("target"));
		Stream<String> set = DelegateRules.bean(node).stream().flatMap(bean -> Delegates.of(bean).sets().stream());
		Stream<String> loop = Xml.children(node, "multiInstanceLoopCharacteristics")
			.map(each -> Xml.camunda(each, "elementVariable"));
		if (Stream.of(outputs, told, set, loop, Stream.of(Xml.camunda(node, "initiator")))
			.flatMap(names -> names)
			.anyMatch(this.variable::equals)) {
			this.all.add(unknown(node));
		}
	}

	private static Source unknown(Element node) {
		return new Source(Xml.id(node), Optional.empty(), Set.of());
	}

	private static Source result(Element task, DecisionTable table) {
		String name = Xml.camunda(task, "decisionRef");
		return switch (Xml.camunda(task, "mapDecisionResult")) {
			case "singleEntry" -> new Source(name, type(table.outputs().get(0).type()), given(table));
			case "collectEntries" -> new Source(name, Optional.of(Type.LIST), Set.of());
			default -> unknown(task);
		};
	}

	private static Set<Object> given(DecisionTable table) {
		Set<Object> given = new LinkedHashSet<>(table.given(0));
		List<String> cells = table.rules().stream().map(rule -> rule.outputs().get(0)).toList();
		if (given.isEmpty() && cells.stream().allMatch(cell -> cell.matches("-?\\d+"))) {
			cells.forEach(cell -> given.add(new BigDecimal(cell)));
		}
		return given;
	}

	/** Of a type that a table names; empty for none. */
	static Optional<Type> type(String typeRef) {
		return NUMBERS.contains(typeRef) ? Optional.of(Type.NUMBER) : switch (typeRef) {
			case "boolean" -> Optional.of(Type.BOOLEAN);
			case "string" -> Optional.of(Type.TEXT);
			case "date" -> Optional.of(Type.DATE);
			default -> Optional.empty();
		};
	}

}
