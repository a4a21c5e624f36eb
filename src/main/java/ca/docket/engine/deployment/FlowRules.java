package ca.docket.engine.deployment;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What a model would cost: no loop that nothing stops, no timer that fires without end.
 */
final class FlowRules {

	/** Where the engine stops until somebody or something goes on. */
	private static final Set<String> WAITING = Set.of("userTask", "receiveTask", "intermediateCatchEvent",
			"eventBasedGateway");

	/** A boundary event of these kinds comes from within its task, not from outside. */
	private static final Set<String> FROM_WITHIN = Set.of("errorEventDefinition", "escalationEventDefinition");

	private static final Pattern CYCLE = Pattern.compile("R\\d*/(P(?:\\d+[YMWD])*)(T(?:\\d+[HMS])+)?");

	private final String file;

	private final List<Finding> findings = new ArrayList<>();

	private final Map<String, Set<String>> ownStarts;

	private FlowRules(String file, Map<String, Set<String>> ownStarts) {
		this.file = file;
		this.ownStarts = ownStarts;
	}

	static List<Finding> of(String file, Document model, Map<String, Set<String>> ownStarts) {
		FlowRules rules = new FlowRules(file, ownStarts);
		Element root = model.getDocumentElement();
		rules.loops(root);
		Xml.all(root).forEach(rules::element);
		return rules.findings;
	}

	private void element(Element element) {
		switch (element.getLocalName()) {
			case "timeCycle" -> require(isSlow(Xml.text(element)), element, "model.cycle", Xml.text(element));
			case "timeDate", "timeDuration" ->
				require(isClear(Xml.text(element)), element, "model.time", Xml.text(element));
			case "process" -> Xml.children(element, "startEvent").forEach(this::start);
			case "multiInstanceLoopCharacteristics" ->
				require(element.hasAttributeNS("http://camunda.org/schema/1.0/bpmn", "collection"), element,
						"model.collection");
			default -> {
			}
		}
	}

	/** Else only people and messages start a case. */
	private void start(Element event) {
		Set<String> allowed = this.ownStarts.getOrDefault(((Element) event.getParentNode()).getAttribute("id"),
				Set.of());
		require(allowed.contains(event.getAttribute("id")) || Xml.children(event)
			.noneMatch(
					kind -> Set.of("timerEventDefinition", "conditionalEventDefinition").contains(kind.getLocalName())),
				event, "model.start");
	}

	private static boolean isSlow(String cycle) {
		Matcher parts = CYCLE.matcher(cycle);
		if (!parts.matches()) {
			return false;
		}
		try {
			long days = parts.group(1).equals("P") ? 0
					: Period.parse(parts.group(1)).toTotalMonths() * 28 + Period.parse(parts.group(1)).getDays();
			Duration time = (parts.group(2) != null) ? Duration.parse("P" + parts.group(2)) : Duration.ZERO;
			return time.plusDays(days).compareTo(Duration.ofMinutes(1)) >= 0;
		}
		catch (DateTimeException | ArithmeticException ex) {
			return false;
		}
	}

	/** A period, a point of time with its zone, or what is computed. */
	private static boolean isClear(String time) {
		if (ModelExpressions.isOne(time) || time.startsWith("P")) {
			return true;
		}
		try {
			OffsetDateTime.parse(time);
			return true;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	private void loops(Element root) {
		Map<String, Element> nodes = new HashMap<>();
		Map<String, Set<String>> next = new HashMap<>();
		Xml.all(root).filter(node -> node.hasAttribute("id")).forEach(node -> nodes.put(node.getAttribute("id"), node));
		nodes.forEach((id, node) -> {
			if (node.getLocalName().equals("sequenceFlow")) {
				left(nodes.get(node.getAttribute("sourceRef")))
					.forEach(source -> next.computeIfAbsent(source, flows -> new HashSet<>())
						.add(node.getAttribute("targetRef")));
			}
			else if (node.getLocalName().equals("subProcess")) {
				Xml.children(node, "startEvent")
					.forEach(start -> next.computeIfAbsent(id, flows -> new HashSet<>()).add(start.getAttribute("id")));
			}
			else if (node.hasAttribute("attachedToRef")
					&& Xml.children(node).anyMatch(kind -> FROM_WITHIN.contains(kind.getLocalName()))) {
				next.computeIfAbsent(node.getAttribute("attachedToRef"), host -> new HashSet<>()).add(id);
			}
		});
		Set<String> clear = new HashSet<>();
		nodes.keySet().stream().sorted().forEach(id -> {
			if (loops(id, nodes, next, new HashSet<>(), clear)) {
				require(false, nodes.get(id), "model.loop");
				clear.addAll(nodes.keySet());
			}
		});
	}

	/** From where a flow goes on: of a sub-process from its ends, if it has any. */
	private static Set<String> left(Element source) {
		if (source == null) {
			return Set.of();
		}
		Set<String> ends = Xml.children(source, "endEvent")
			.map(end -> end.getAttribute("id"))
			.collect(Collectors.toSet());
		return ends.isEmpty() ? Set.of(source.getAttribute("id")) : ends;
	}

	private static boolean loops(String id, Map<String, Element> nodes, Map<String, Set<String>> next,
			Set<String> before, Set<String> clear) {
		if (clear.contains(id) || !nodes.containsKey(id) || WAITING.contains(nodes.get(id).getLocalName())) {
			return false;
		}
		if (!before.add(id)) {
			return true;
		}
		boolean loop = next.getOrDefault(id, Set.of())
			.stream()
			.anyMatch(following -> loops(following, nodes, next, before, clear));
		before.remove(id);
		clear.add(id);
		return loop;
	}

	private void require(boolean good, Element element, String key, Object... details) {
		if (!good) {
			this.findings.add(Finding.of(this.file, Xml.id(element), key, details));
		}
	}

}
