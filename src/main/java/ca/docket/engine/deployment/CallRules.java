package ca.docket.engine.deployment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** No process calls itself, be it through others of its deployment. */
final class CallRules {

	private CallRules() {
	}

	static List<Finding> of(Map<String, Document> models) {
		Map<String, Set<String>> calls = new HashMap<>();
		Map<String, String> files = new HashMap<>();
		models.forEach((file, model) -> Xml.children(model.getDocumentElement(), "process").forEach(process -> {
			files.put(process.getAttribute("id"), file);
			calls.computeIfAbsent(process.getAttribute("id"), id -> new HashSet<>()).addAll(called(process));
		}));
		return calls.keySet()
			.stream()
			.sorted()
			.filter(process -> reached(calls, process).contains(process))
			.map(process -> Finding.of(files.get(process), process, "model.calls-itself"))
			.toList();
	}

	private static Set<String> called(Element process) {
		return Xml.all(process)
			.filter(element -> element.getLocalName().equals("callActivity"))
			.map(call -> call.getAttribute("calledElement"))
			.collect(Collectors.toSet());
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
