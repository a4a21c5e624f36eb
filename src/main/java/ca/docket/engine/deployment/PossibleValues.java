package ca.docket.engine.deployment;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.w3c.dom.Element;

/**
 * What a variable can be where a flow leaves a node: the answers of the forms and tables
 * before it, less those that took another way.
 */
final class PossibleValues {

	/** In the place of values that nobody can know before. */
	private static final String ANY = "*";

	private final FamilyModels models;

	private final ProcessGraph graph;

	private final String variable;

	private final Map<Element, Set<String>> after = new HashMap<>();

	PossibleValues(FamilyModels models, ProcessGraph graph, String variable) {
		this.models = models;
		this.graph = graph;
		this.variable = variable;
		List<Element> nodes = graph.nodes().toList();
		nodes.forEach(node -> this.after.put(node, Set.of()));
		boolean more = true;
		while (more) {
			more = false;
			for (Element node : nodes) {
				Set<String> now = set(node).orElseGet(() -> through(node));
				more |= !now.equals(this.after.put(node, now));
			}
		}
	}

	/** Empty where nothing says what it can be. */
	Set<String> at(Element node) {
		Set<String> values = before(node);
		return values.contains(ANY) ? Set.of() : values;
	}

	/** All that a process ever gives it. */
	private static Set<String> everSet(FamilyModels models, ProcessGraph graph, String variable) {
		PossibleValues values = new PossibleValues(models, graph, variable);
		return union(graph.nodes().flatMap(node -> values.set(node).stream()));
	}

	private Set<String> through(Element node) {
		return node.getLocalName().equals("subProcess") ? union(ProcessGraph.ends(node).map(this.after::get))
				: before(node);
	}

	private Set<String> before(Element node) {
		if (node.getLocalName().equals("boundaryEvent")) {
			return this.graph.host(node)
				.map(host -> union(Stream.concat(Stream.of(before(host)), inside(host))))
				.orElse(Set.of());
		}
		Element scope = (Element) node.getParentNode();
		if (node.getLocalName().equals("startEvent") && scope.getLocalName().equals("subProcess")) {
			return scope.getAttribute("triggeredByEvent").equals("true") ? union(this.after.values().stream())
					: before(scope);
		}
		return union(this.graph.incoming(node).stream().map(this::along));
	}

	private Stream<Set<String>> inside(Element host) {
		return Xml.all(host).filter(ProcessGraph::isNode).map(this.after::get);
	}

	/** Those with which a flow is taken. */
	private Set<String> along(Element flow) {
		Element source = this.graph.source(flow);
		Set<String> values = this.after.get(source);
		if (source.getAttribute("default").equals(flow.getAttribute("id"))) {
			return values.stream()
				.filter(value -> this.graph.outgoing(source)
					.stream()
					.filter(other -> other != flow)
					.noneMatch(other -> surely(other, value)))
				.collect(Collectors.toCollection(LinkedHashSet::new));
		}
		return values.stream()
			.filter(value -> value.equals(ANY) || deciding(flow).map(asked -> asked.holds(as(value))).orElse(true))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private boolean surely(Element flow, String value) {
		return deciding(flow).filter(asked -> asked.holds(as(value))).isPresent();
	}

	/** The condition of a flow that asks for this variable alone. */
	private Optional<Condition> deciding(Element flow) {
		return this.graph.condition(flow)
			.filter(Condition::onlyCompares)
			.filter(asked -> asked.compared().keySet().equals(Set.of(this.variable)));
	}

	private Map<String, String> as(String value) {
		return Map.of(this.variable, value);
	}

	/** What a node gives the variable; empty where it leaves it as it is. */
	private Optional<Set<String>> set(Element node) {
		Optional<Element> output = ProcessGraph.parameters(node, "outputParameter")
			.filter(parameter -> parameter.getAttribute("name").equals(this.variable))
			.findFirst();
		if (output.isPresent()) {
			String text = Xml.text(output.get());
			return Optional.of(text.isEmpty() ? Set.of() : text.matches("\\$\\{\\w+}")
					? given(node, text.substring(2, text.length() - 1)).orElse(Set.of(ANY)) : Set.of(ANY));
		}
		boolean own = ProcessGraph.parameters(node, "inputParameter")
			.anyMatch(parameter -> parameter.getAttribute("name").equals(this.variable));
		return own ? Optional.empty() : given(node, this.variable);
	}

	private Optional<Set<String>> given(Element node, String name) {
		FormField field = this.models.fields(node).get(name);
		if (field != null) {
			return Optional.of(known(field.type() == FormField.Type.TEXT ? field.values() : Set.of()));
		}
		return switch (node.getLocalName()) {
			case "businessRuleTask" -> result(node, name);
			case "callActivity" -> told(node, name);
			default -> Optional.empty();
		};
	}

	private Optional<Set<String>> result(Element task, String name) {
		return name.equals(Xml.camunda(task, "resultVariable")) ? Optional.of(this.models.table(task)
			.filter(table -> Xml.camunda(task, "mapDecisionResult").equals("singleEntry"))
			.map(table -> known(table.given(0)))
			.orElse(Set.of(ANY))) : Optional.empty();
	}

	private Optional<Set<String>> told(Element call, String name) {
		return Xml.children(call, "extensionElements")
			.flatMap(extensions -> Xml.children(extensions, "out"))
			.filter(out -> out.getAttribute("target").equals(name))
			.findFirst()
			.map(out -> Optional.ofNullable(this.models.processes().get(call.getAttribute("calledElement")))
				.map(called -> everSet(this.models, called, out.getAttribute("source")))
				.orElse(Set.of(ANY)));
	}

	private static Set<String> known(Set<String> values) {
		return values.isEmpty() ? Set.of(ANY) : values;
	}

	private static Set<String> union(Stream<Set<String>> sets) {
		return sets.flatMap(Set::stream).collect(Collectors.toCollection(LinkedHashSet::new));
	}

}
