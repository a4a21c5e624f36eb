package ca.docket.engine.deployment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Whatever an element of a process names by its id is there, and is of that kind. */
final class IdRules {

	/** By the attribute that names one; a missing error would be caught as any other. */
	private static final Map<String, Set<String>> KINDS = Map.of("messageRef", Set.of("message"), "errorRef",
			Set.of("error"), "escalationRef", Set.of("escalation"), "default", Set.of("sequenceFlow"), "processRef",
			Set.of("process"), "dataObjectRef", Set.of("dataObject"), "categoryValueRef", Set.of("categoryValue"));

	private final String file;

	private final Map<String, Element> elements = new HashMap<>();

	private final List<Finding> findings = new ArrayList<>();

	private IdRules(String file) {
		this.file = file;
	}

	static List<Finding> of(String file, Document model) {
		IdRules rules = new IdRules(file);
		List<Element> all = Xml.all(model.getDocumentElement()).toList();
		all.stream()
			.filter(element -> element.hasAttribute("id"))
			.forEach(element -> rules.elements.put(element.getAttribute("id"), element));
		all.forEach(rules::element);
		return rules.findings;
	}

	private void element(Element element) {
		KINDS.forEach((attribute, kinds) -> require(element, attribute, named -> kinds.contains(named.getLocalName())));
		require(element, "attachedToRef", named -> ProcessGraph.isNode(named) && isBeside(element, named));
		require(element, "bpmnElement", named -> true);
		boolean flow = element.getLocalName().equals("sequenceFlow");
		for (String end : List.of("sourceRef", "targetRef")) {
			require(element, end, named -> !flow || ProcessGraph.isNode(named) && isBeside(element, named));
		}
	}

	/** No flow leads into a sub-process or out of it. */
	private static boolean isBeside(Element element, Element named) {
		return element.getParentNode() == named.getParentNode();
	}

	private void require(Element element, String attribute, Predicate<Element> good) {
		String id = element.getAttribute(attribute);
		Element named = this.elements.get(id);
		if (element.hasAttribute(attribute) && (named == null || !good.test(named))) {
			this.findings.add(Finding.of(this.file, Xml.id(element), "model.id-missing", attribute, id));
		}
	}

}
