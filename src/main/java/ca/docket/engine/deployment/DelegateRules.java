package ca.docket.engine.deployment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import ca.docket.engine.deployment.Delegates.Declared;
import org.w3c.dom.Element;

/**
 * A model gives each delegate the inputs that it reads, and only where it may be used.
 */
final class DelegateRules {

	private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");

	private DelegateRules() {
	}

	static List<Finding> of(FamilyModels models) {
		return models.processes()
			.values()
			.stream()
			.flatMap(graph -> graph.nodes().flatMap(node -> of(graph, node)))
			.toList();
	}

	/** What the delegate of a node declares; empty for a node without one. */
	static Optional<String> bean(Element node) {
		return Stream.concat(Stream.of(node), Xml.children(node, "messageEventDefinition"))
			.flatMap(element -> bean(Xml.camunda(element, "delegateExpression")).stream())
			.findFirst();
	}

	private static Optional<String> bean(String expression) {
		return Optional.of(expression).map(BEAN::matcher).filter(Matcher::matches).map(bean -> bean.group(1));
	}

	private static Stream<Finding> of(ProcessGraph graph, Element node) {
		return bean(node).stream().flatMap(bean -> of(graph, node, bean, Delegates.of(bean)));
	}

	private static Stream<Finding> of(ProcessGraph graph, Element node, String bean, Declared declared) {
		String process = graph.process().getAttribute("id");
		List<String> given = ProcessGraph.parameters(node, "inputParameter")
			.map(parameter -> parameter.getAttribute("name"))
			.toList();
		Stream<Finding> used = declared.mayBeUsedIn(process) ? Stream.empty()
				: Stream.of(found(graph, node, "process", bean, process));
		Stream<Finding> unread = given.stream()
			.filter(name -> !declared.takes(name))
			.map(name -> found(graph, node, "input", bean, name));
		Stream<Finding> lacking = declared.needs()
			.stream()
			.filter(name -> !given.contains(name))
			.sorted()
			.map(name -> found(graph, node, "needs", bean, name));
		return Stream.of(used, unread, lacking).flatMap(findings -> findings);
	}

	private static Finding found(ProcessGraph graph, Element node, String key, String bean, String name) {
		return Finding.of(graph.file(), Xml.id(node), "model.delegate." + key, bean, name);
	}

}
