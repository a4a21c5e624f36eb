package ca.docket.engine.deployment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.w3c.dom.Element;

/** Finds where a model comes back to without waiting for anybody. */
final class Loops {

	/** Where the engine stops until somebody or something goes on. */
	private static final Set<String> WAITING = Set.of("userTask", "receiveTask", "eventBasedGateway");

	/**
	 * What a catching event waits for; a link leads on, and a condition can hold already.
	 */
	private static final Set<String> AWAITED = Set.of("messageEventDefinition", "timerEventDefinition");

	/** Comes before anybody has done anything. */
	private static final String AT_ONCE = "conditionalEventDefinition";

	/** A boundary event of these kinds comes from within its task, not from outside. */
	private static final Set<String> FROM_WITHIN = Set.of("errorEventDefinition", "escalationEventDefinition", AT_ONCE);

	private final Element root;

	private final Map<String, Element> nodes = new TreeMap<>();

	private final Map<String, Set<String>> next = new HashMap<>();

	private final Set<String> clear = new HashSet<>();

	private Loops(Element root) {
		this.root = root;
		Xml.all(root)
			.filter(node -> node.hasAttribute("id"))
			.forEach(node -> this.nodes.put(node.getAttribute("id"), node));
		Xml.all(root).forEach(this::lead);
	}

	/** Some node of a loop; empty where there is none. */
	static Optional<Element> first(Element root) {
		Loops loops = new Loops(root);
		return loops.nodes.values()
			.stream()
			.filter(node -> loops.isIn(node.getAttribute("id"), new HashSet<>()))
			.findFirst();
	}

	private void lead(Element element) {
		switch (element.getLocalName()) {
			case "sequenceFlow" -> left(element.getAttribute("sourceRef"))
				.forEach(source -> lead(source, element.getAttribute("targetRef")));
			case "subProcess" -> ProcessGraph.starts(element)
				.forEach(start -> lead(element.getAttribute("id"), start.getAttribute("id")));
			case "boundaryEvent" -> {
				if (Xml.children(element).anyMatch(kind -> FROM_WITHIN.contains(kind.getLocalName()))) {
					lead(element.getAttribute("attachedToRef"), element.getAttribute("id"));
				}
			}
			case "linkEventDefinition" -> link(element);
			default -> {
			}
		}
	}

	private void lead(String from, String to) {
		this.next.computeIfAbsent(from, source -> new HashSet<>()).add(to);
	}

	/** A throwing link goes on at the catching ones of its name. */
	private void link(Element link) {
		Element source = (Element) link.getParentNode();
		Xml.all(this.root)
			.filter(event -> event.getLocalName().equals("intermediateCatchEvent"))
			.filter(event -> Xml.children(event, link.getLocalName())
				.anyMatch(other -> other.getAttribute("name").equals(link.getAttribute("name"))))
			.filter(target -> source.getLocalName().equals("intermediateThrowEvent"))
			.forEach(target -> lead(source.getAttribute("id"), target.getAttribute("id")));
	}

	/** From where a flow goes on: of a sub-process from its ends, if it has any. */
	private Set<String> left(String source) {
		Element node = this.nodes.get(source);
		Set<String> ends = (node == null) ? Set.of()
				: Xml.children(node, "endEvent").map(end -> end.getAttribute("id")).collect(Collectors.toSet());
		return ends.isEmpty() ? Set.of(source) : ends;
	}

	private boolean isIn(String id, Set<String> before) {
		if (this.clear.contains(id) || !this.nodes.containsKey(id)) {
			return false;
		}
		if (!before.add(id)) {
			return true;
		}
		boolean loop = this.next.getOrDefault(id, Set.of())
			.stream()
			.filter(following -> goesOn(this.nodes.get(id), this.nodes.get(following)))
			.anyMatch(following -> isIn(following, before));
		before.remove(id);
		this.clear.add(id);
		return loop;
	}

	/** Of what waits, only to an event that comes at once. */
	private static boolean goesOn(Element node, Element following) {
		return !waits(node) || following != null && following.getLocalName().equals("boundaryEvent")
				&& ProcessGraph.has(following, AT_ONCE);
	}

	private static boolean waits(Element node) {
		return WAITING.contains(node.getLocalName()) || node.getLocalName().equals("intermediateCatchEvent")
				&& Xml.children(node).anyMatch(kind -> AWAITED.contains(kind.getLocalName()));
	}

}
