package ca.docket.engine.deployment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** No model comes back to where it was without waiting for anybody. */
final class Loops {

	/** An event of these kinds comes from within its task, not from outside. */
	private static final Set<String> FROM_WITHIN = Set.of("errorEventDefinition", "escalationEventDefinition");

	private final Element root;

	private final Map<String, Element> called;

	private final EventTiming timing;

	private final Map<String, Element> nodes = new TreeMap<>();

	private final Map<String, Set<String>> next = new HashMap<>();

	private final Set<String> clear = new HashSet<>();

	private Loops(Element root, Map<String, Element> called) {
		this.root = root;
		this.called = called;
		Xml.all(root)
			.filter(node -> node.hasAttribute("id"))
			.forEach(node -> this.nodes.put(node.getAttribute("id"), node));
		this.timing = EventTiming.in(this.nodes.values());
		Xml.all(root).forEach(this::lead);
	}

	/**
	 * Of each model with a loop, some node of it.
	 * @param models by the name of their files; a call waits as the called process does
	 */
	static List<Finding> of(Map<String, Document> models) {
		Map<String, Element> called = new HashMap<>();
		models.values()
			.forEach(model -> Xml.children(model.getDocumentElement(), "process")
				.forEach(process -> called.put(process.getAttribute("id"), process)));
		return models.entrySet()
			.stream()
			.flatMap(model -> new Loops(model.getValue().getDocumentElement(), called).first()
				.map(node -> Finding.of(model.getKey(), node, "model.loop"))
				.stream())
			.toList();
	}

	private Optional<String> first() {
		return this.nodes.keySet().stream().filter(node -> isIn(node, new HashSet<>())).findFirst();
	}

	/**
	 * Whether each way through a process waits; circles of calls have a rule of their
	 * own.
	 */
	private boolean isWait(String process) {
		Map<String, Element> further = new HashMap<>(this.called);
		Element scope = further.remove(process);
		if (scope == null) {
			return false;
		}
		Loops within = new Loops((Element) scope.getParentNode(), further);
		Set<String> ends = within.ends(scope).collect(Collectors.toSet());
		return ProcessGraph.starts(scope)
			.noneMatch(start -> within.leads(start.getAttribute("id"), ends, new HashSet<>()));
	}

	private boolean leads(String from, Set<String> ends, Set<String> before) {
		return before.add(from) && (ends.contains(from) && !waits(this.nodes.get(from))
				|| followed(from).anyMatch(following -> leads(following, ends, before)));
	}

	private Stream<String> followed(String id) {
		return this.next.getOrDefault(id, Set.of())
			.stream()
			.filter(following -> goesOn(this.nodes.get(id), this.nodes.get(following)));
	}

	private void lead(Element element) {
		switch (element.getLocalName()) {
			case "sequenceFlow" -> flow(element);
			case "subProcess" -> within(element);
			case "boundaryEvent" -> {
				if (isFromWithin(element) || this.timing.comesAtOnce(element)) {
					lead(element.getAttribute("attachedToRef"), element.getAttribute("id"));
				}
			}
			case "linkEventDefinition" -> link(element);
			default -> {
			}
		}
	}

	private void flow(Element flow) {
		if (!isOnce(flow)) {
			left(flow.getAttribute("sourceRef")).forEach(source -> lead(source, flow.getAttribute("targetRef")));
		}
	}

	/**
	 * Whether it is taken when the delegate right before its gateway says what that never
	 * says twice in a row.
	 */
	private boolean isOnce(Element flow) {
		List<String> before = Xml.all(this.root)
			.filter(other -> other.getLocalName().equals("sequenceFlow")
					&& other.getAttribute("targetRef").equals(flow.getAttribute("sourceRef")))
			.map(other -> other.getAttribute("sourceRef"))
			.toList();
		return before.size() == 1 && DelegateRules.bean(this.nodes.get(before.get(0)))
			.stream()
			.flatMap(bean -> Delegates.of(bean).once().stream())
			.map("${%s}"::formatted)
			.anyMatch(said -> Xml.children(flow, "conditionExpression").map(Xml::text).anyMatch(said::equals));
	}

	/** Of what is set off by an event, only where that comes without anybody. */
	private void within(Element scope) {
		boolean event = scope.getAttribute("triggeredByEvent").equals("true");
		Element from = event ? (Element) scope.getParentNode() : scope;
		ProcessGraph.starts(scope)
			.filter(start -> !event || isFromWithin(start) || this.timing.comesAtOnce(start))
			.forEach(start -> lead(from.getAttribute("id"), start.getAttribute("id")));
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

	/**
	 * From where a flow goes on: of a sub-process from wherever it can end, and past what
	 * is repeated for a list that can be empty.
	 */
	private Set<String> left(String source) {
		Element node = this.nodes.get(source);
		Set<String> left = (node == null) ? new HashSet<>() : ends(node).collect(Collectors.toCollection(HashSet::new));
		if (left.isEmpty() || isRepeated(node)) {
			left.add(source);
		}
		return left;
	}

	private Stream<String> ends(Element scope) {
		Stream<Element> silent = Xml.children(scope)
			.filter(ProcessGraph::isNode)
			.filter(node -> !node.getLocalName().equals("endEvent") && isLast(node));
		Stream<String> own = Stream.concat(ProcessGraph.ends(scope), silent).map(end -> end.getAttribute("id"));
		Stream<String> ofEvents = Xml.children(scope, "subProcess")
			.filter(inner -> inner.getAttribute("triggeredByEvent").equals("true"))
			.flatMap(this::ends);
		return Stream.concat(own, ofEvents);
	}

	/** Nothing leads on, and no event sets it off. */
	private boolean isLast(Element node) {
		return !node.getAttribute("triggeredByEvent").equals("true")
				&& Xml.children((Element) node.getParentNode(), "sequenceFlow")
					.noneMatch(flow -> flow.getAttribute("sourceRef").equals(node.getAttribute("id")));
	}

	private boolean isIn(String id, Set<String> before) {
		if (this.clear.contains(id) || !this.nodes.containsKey(id)) {
			return false;
		}
		if (!before.add(id)) {
			return true;
		}
		boolean loop = followed(id).anyMatch(following -> isIn(following, before));
		before.remove(id);
		this.clear.add(id);
		return loop;
	}

	/** Of what waits, only to an event that comes at once. */
	private boolean goesOn(Element node, Element following) {
		return !waits(node)
				|| following != null && Set.of("boundaryEvent", "startEvent").contains(following.getLocalName())
						&& this.timing.comesAtOnce(following);
	}

	/** Where the engine stops until somebody or something goes on. */
	private boolean waits(Element node) {
		return !isRepeated(node) && switch (node.getLocalName()) {
			case "userTask", "receiveTask" -> true;
			case "callActivity" -> isWait(node.getAttribute("calledElement"));
			case "intermediateCatchEvent" -> ProcessGraph.has(node, "messageEventDefinition")
					|| ProcessGraph.has(node, "timerEventDefinition") && !this.timing.comesAtOnce(node);
			default -> false;
		};
	}

	private static boolean isRepeated(Element node) {
		return node != null && ProcessGraph.has(node, "multiInstanceLoopCharacteristics");
	}

	private static boolean isFromWithin(Element event) {
		return Xml.children(event).anyMatch(kind -> FROM_WITHIN.contains(kind.getLocalName()));
	}

}
