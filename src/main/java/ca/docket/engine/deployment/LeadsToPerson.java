package ca.docket.engine.deployment;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.w3c.dom.Element;

/** Whether a person acts on every way from a node, before the process ends. */
final class LeadsToPerson {

	private final FamilyModels models;

	LeadsToPerson(FamilyModels models) {
		this.models = models;
	}

	boolean before(ProcessGraph graph, Element node) {
		return acts(graph, node, new HashSet<>());
	}

	private boolean acts(ProcessGraph graph, Element node, Set<Element> passed) {
		if (!passed.add(node)) {
			return true;
		}
		return switch (node.getLocalName()) {
			case "userTask" -> true;
			case "subProcess" -> all(graph, ProcessGraph.starts(node), passed);
			case "endEvent" -> afterEnd(graph, node, passed);
			case "callActivity" ->
				called(node).map(to -> all(to, ProcessGraph.starts(to.process()), passed)).orElse(false)
						|| afterwards(graph, node, passed);
			default -> afterwards(graph, node, passed);
		};
	}

	private Optional<ProcessGraph> called(Element call) {
		return Optional.ofNullable(this.models.processes().get(call.getAttribute("calledElement")));
	}

	private boolean afterwards(ProcessGraph graph, Element node, Set<Element> passed) {
		return all(graph, graph.outgoing(node).stream().map(graph::target), passed);
	}

	/** A sub-process goes on; of an error, where it is caught. */
	private boolean afterEnd(ProcessGraph graph, Element end, Set<Element> passed) {
		Element scope = (Element) end.getParentNode();
		if (!scope.getLocalName().equals("subProcess") || scope.getAttribute("triggeredByEvent").equals("true")) {
			return false;
		}
		return ProcessGraph.has(end, "errorEventDefinition") ? all(graph, graph.boundaries(scope), passed)
				: afterwards(graph, scope, passed);
	}

	private boolean all(ProcessGraph graph, Stream<Element> nodes, Set<Element> passed) {
		var following = nodes.toList();
		return !following.isEmpty() && following.stream().allMatch(node -> acts(graph, node, passed));
	}

}
