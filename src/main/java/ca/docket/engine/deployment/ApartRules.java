package ca.docket.engine.deployment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.w3c.dom.Element;

/**
 * A list of which rows may stay off the record becomes parts before the process first
 * waits: after that nothing has those rows any more.
 */
final class ApartRules {

	/** What is passed in the transaction in which one came there. */
	private static final Set<String> PASSED = Set.of("startEvent", "serviceTask", "businessRuleTask",
			"exclusiveGateway", "inclusiveGateway", "intermediateThrowEvent");

	private ApartRules() {
	}

	static List<Finding> of(FamilyModels models) {
		return models.processes()
			.values()
			.stream()
			.flatMap(graph -> ProcessGraph.starts(graph.process())
				.flatMap(start -> models.fields(start).entrySet().stream())
				.filter(field -> field.getValue().apart() && !becomesParts(graph, field.getKey()))
				.map(field -> Finding.of(graph.file(), Xml.id(graph.process()), "model.apart", field.getKey())))
			.toList();
	}

	private static boolean becomesParts(ProcessGraph graph, String list) {
		List<Element> steps = graph.nodes()
			.filter(node -> DelegateRules.bean(node).filter("startParts"::equals).isPresent())
			.filter(node -> ProcessGraph.parameters(node, "inputParameter")
				.anyMatch(input -> input.getAttribute("name").equals("rows") && Xml.text(input).equals(list)))
			.toList();
		return !steps.isEmpty() && steps.stream().allMatch(step -> comesAtOnce(graph, step, new HashSet<>()));
	}

	/** Whether each way from the start to here is gone in one transaction. */
	private static boolean comesAtOnce(ProcessGraph graph, Element node, Set<Element> before) {
		if (node.equals(graph.process()) || !before.add(node)) {
			return true;
		}
		if (is(node, "asyncBefore")) {
			return false;
		}
		if (node.getLocalName().equals("startEvent")) {
			return comesAtOnce(graph, (Element) node.getParentNode(), before);
		}
		List<Element> sources = graph.incoming(node).stream().map(graph::source).toList();
		return !sources.isEmpty() && sources.stream()
			.allMatch(source -> PASSED.contains(source.getLocalName()) && !is(source, "asyncAfter")
					&& comesAtOnce(graph, source, before));
	}

	private static boolean is(Element node, String asynchronous) {
		return Xml.camunda(node, asynchronous).equals("true");
	}

}
