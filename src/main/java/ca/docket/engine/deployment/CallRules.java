package ca.docket.engine.deployment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * No process calls itself, be it through others of its family, and a call within a family
 * stays in its version.
 */
final class CallRules {

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private CallRules() {
	}

	static List<Finding> of(Map<String, Document> models) {
		Map<String, Set<String>> calls = new HashMap<>();
		Map<String, String> files = new HashMap<>();
		models.forEach((file, model) -> Xml.children(model.getDocumentElement(), "process").forEach(process -> {
			files.put(process.getAttribute("id"), file);
			calls.computeIfAbsent(process.getAttribute("id"), id -> new HashSet<>()).addAll(called(process));
		}));
		Stream<Finding> circles = calls.keySet()
			.stream()
			.sorted()
			.filter(process -> reached(calls, process).contains(process))
			.map(process -> Finding.of(files.get(process), process, "model.calls-itself"));
		Stream<Finding> loose = models.entrySet()
			.stream()
			.flatMap(model -> calls(model.getValue().getDocumentElement())
				.filter(call -> files.containsKey(call.getAttribute("calledElement")) && !isBound(call))
				.filter(call -> family(call.getAttribute("calledElement")).equals(family(model.getKey())))
				.map(call -> Finding.of(model.getKey(), Xml.id(call), "model.binding")));
		Stream<Finding> latest = models.entrySet()
			.stream()
			.flatMap(model -> Xml.all(model.getValue().getDocumentElement())
				.filter(CallRules::isLoose)
				.map(element -> Finding.of(model.getKey(), Xml.id(element), "model.binding")));
		return Stream.of(circles, loose, latest).flatMap(findings -> findings).toList();
	}

	/**
	 * An answer is kept with the form that asked, a result with the table that gave it.
	 */
	private static boolean isLoose(Element element) {
		return Stream.of("formRef", "decisionRef")
			.anyMatch(named -> !element.getAttributeNS(CAMUNDA, named).isEmpty()
					&& !"deployment".equals(element.getAttributeNS(CAMUNDA, named + "Binding")));
	}

	private static String family(String name) {
		return name.split("[-.]")[0];
	}

	/** A case ends with the version it began with. */
	private static boolean isBound(Element call) {
		return "deployment".equals(call.getAttributeNS(CAMUNDA, "calledElementBinding"));
	}

	private static Stream<Element> calls(Element root) {
		return Xml.all(root).filter(element -> element.getLocalName().equals("callActivity"));
	}

	private static Set<String> called(Element process) {
		return calls(process).map(call -> call.getAttribute("calledElement")).collect(Collectors.toSet());
	}

	private static Set<String> reached(Map<String, Set<String>> calls, String process) {
		Set<String> reached = new HashSet<>();
		Set<String> open = new HashSet<>(calls.get(process));
		while (!open.isEmpty()) {
			String next = open.iterator().next();
			open.remove(next);
			if (reached.add(next)) {
				open.addAll(calls.getOrDefault(next, Set.of()));
			}
		}
		return reached;
	}

}
