package ca.docket.engine.deployment;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What a model would cost: no timer that fires without end.
 */
final class FlowRules {

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
		Xml.all(root).forEach(rules::element);
		return rules.findings;
	}

	private void element(Element element) {
		if (ProcessGraph.isNode(element) || element.getLocalName().equals("sequenceFlow")) {
			// what has none would go past the rules
			require(element.hasAttribute("id"), element, "model.no-id", element.getNodeName());
		}
		switch (element.getLocalName()) {
			case "timeCycle" -> require(isSlow(Xml.text(element)), element, "model.cycle", Xml.text(element));
			case "timeDate", "timeDuration" ->
				require(isClear(Xml.text(element)), element, "model.time", Xml.text(element));
			case "process" -> {
				require(Xml.saysHistory(element), element, "model.history");
				Xml.children(element, "startEvent").forEach(this::start);
			}
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

	/** Whether it repeats after a minute or more. */
	static boolean isSlow(String cycle) {
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
		if (ModelExpressions.isOne(time) || CYCLE.matcher("R/" + time).matches() && !time.equals("P")) {
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

	private void require(boolean good, Element element, String key, Object... details) {
		if (!good) {
			this.findings.add(Finding.of(this.file, Xml.id(element), key, details));
		}
	}

}
