package ca.docket.engine.deployment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.w3c.dom.Element;

/** The events and tasks of a file that wait for a message. */
final class AwaitedMessages {

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private AwaitedMessages() {
	}

	/**
	 * The names of the messages, by the events and tasks.
	 * @param definitions the root of the file
	 */
	static Map<Element, String> in(Element definitions) {
		Map<String, String> names = names(definitions);
		Map<Element, String> awaited = new LinkedHashMap<>();
		Xml.all(definitions)
			.filter(element -> Set.of("receiveTask", "messageEventDefinition").contains(element.getLocalName())
					&& element.getAttributeNS(CAMUNDA, "delegateExpression").isEmpty())
			.forEach(
					element -> awaited.put(event(element), names.getOrDefault(element.getAttribute("messageRef"), "")));
		return awaited;
	}

	private static Map<String, String> names(Element definitions) {
		return Xml.children(definitions, "message")
			.collect(Collectors.toMap(message -> message.getAttribute("id"), message -> message.getAttribute("name")));
	}

	/**
	 * What an element belongs to: of an event the definition names message and delegate.
	 */
	static Element event(Element element) {
		return element.getLocalName().equals("messageEventDefinition") ? (Element) element.getParentNode() : element;
	}

}
