package ca.docket.engine.deployment;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import org.w3c.dom.Element;

/**
 * Whether events of a model wait for anything.
 *
 * @param computed the variables that delegates set
 */
record EventTiming(Set<String> computed) {

	/** Computed by the office's deadlines: working days from now. */
	private static final String DEADLINE = "deadlines.";

	static EventTiming in(Collection<Element> nodes) {
		return new EventTiming(nodes.stream()
			.flatMap(node -> DelegateRules.bean(node).stream())
			.flatMap(bean -> Delegates.of(bean).sets().stream())
			.collect(Collectors.toSet()));
	}

	/** A condition that can hold already, or a timer that can be over. */
	boolean comesAtOnce(Element event) {
		return ProcessGraph.has(event, "conditionalEventDefinition") || Xml.children(event, "timerEventDefinition")
			.flatMap(Xml::children)
			.anyMatch(time -> !isAhead(time.getLocalName(), Xml.text(time)));
	}

	/** A repeating timer has a rule of its own. */
	private boolean isAhead(String kind, String time) {
		return isComputed(time) || switch (kind) {
			case "timeDuration" -> FlowRules.isSlow("R/" + time);
			case "timeCycle" -> true;
			default -> false;
		};
	}

	private boolean isComputed(String time) {
		return time.contains(DEADLINE)
				|| time.matches("[$#]\\{\\w+}") && this.computed.contains(time.substring(2, time.length() - 1));
	}

}
