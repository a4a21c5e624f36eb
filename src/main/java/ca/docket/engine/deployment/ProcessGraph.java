package ca.docket.engine.deployment;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.w3c.dom.Element;

/** The nodes of a process and what follows each of them. */
final class ProcessGraph {

	private final String file;

	private final Element process;

	private final Map<String, Element> elements = new LinkedHashMap<>();

	private final Map<String, List<Element>> outgoing;

	private final Map<String, List<Element>> incoming;

	private final List<Element> nodes;

	private final Map<Element, Optional<Condition>> conditions = new HashMap<>();

	ProcessGraph(String file, Element process) {
		this.file = file;
		this.process = process;
		Xml.all(process)
			.filter(element -> element.hasAttribute("id"))
			.forEach(element -> this.elements.put(element.getAttribute("id"), element));
		this.outgoing = flows("sourceRef");
		this.incoming = flows("targetRef");
		this.nodes = this.elements.values().stream().filter(ProcessGraph::isNode).toList();
	}

	private Map<String, List<Element>> flows(String end) {
		return all("sequenceFlow").collect(Collectors.groupingBy(flow -> flow.getAttribute(end)));
	}

	String file() {
		return this.file;
	}

	Element process() {
		return this.process;
	}

	/** The root of its file. */
	Element definitions() {
		return this.process.getOwnerDocument().getDocumentElement();
	}

	Stream<Element> all(String name) {
		return this.elements.values().stream().filter(element -> element.getLocalName().equals(name));
	}

	/** What flows join, with those that nothing leads to. */
	Stream<Element> nodes() {
		return this.nodes.stream();
	}

	static boolean isNode(Element element) {
		String name = element.getLocalName();
		return name.endsWith("Task") || name.equals("task") || name.endsWith("Event") || name.endsWith("Gateway")
				|| name.equals("callActivity") || name.equals("subProcess");
	}

	List<Element> outgoing(Element node) {
		return this.outgoing.getOrDefault(node.getAttribute("id"), List.of());
	}

	List<Element> incoming(Element node) {
		return this.incoming.getOrDefault(node.getAttribute("id"), List.of());
	}

	Element source(Element flow) {
		return this.elements.get(flow.getAttribute("sourceRef"));
	}

	Element target(Element flow) {
		return this.elements.get(flow.getAttribute("targetRef"));
	}

	Stream<Element> boundaries(Element host) {
		return all("boundaryEvent")
			.filter(event -> event.getAttribute("attachedToRef").equals(host.getAttribute("id")));
	}

	Optional<Element> host(Element boundary) {
		return Optional.ofNullable(this.elements.get(boundary.getAttribute("attachedToRef")));
	}

	/** Where a process or sub-process begins when a flow comes to it. */
	static Stream<Element> starts(Element scope) {
		return Xml.children(scope, "startEvent");
	}

	/** The end events of a sub-process after which it is left by its flows. */
	static Stream<Element> ends(Element scope) {
		return Xml.children(scope, "endEvent").filter(end -> !has(end, "errorEventDefinition"));
	}

	static boolean has(Element event, String definition) {
		return Xml.children(event, definition).findAny().isPresent();
	}

	/** The condition of a flow; empty without one. */
	Optional<Condition> condition(Element flow) {
		return this.conditions.computeIfAbsent(flow,
				asked -> Xml.children(asked, "conditionExpression").findFirst().map(Xml::text).map(Condition::new));
	}

	/** The parameters of a node, as {@code inputParameter}. */
	static Stream<Element> parameters(Element node, String kind) {
		return Xml.children(node, "extensionElements")
			.flatMap(extensions -> Xml.children(extensions, "inputOutput"))
			.flatMap(mapping -> Xml.children(mapping, kind));
	}

}
