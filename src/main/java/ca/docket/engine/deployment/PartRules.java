package ca.docket.engine.deployment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The process of parts is one of their family, and some process of the family waits for
 * each stage that they reach.
 */
final class PartRules {

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private PartRules() {
	}

	static List<Finding> of(Map<String, Document> models) {
		Map<String, List<Element>> families = models.entrySet()
			.stream()
			.collect(Collectors.groupingBy(model -> family(model.getKey()),
					Collectors.mapping(model -> model.getValue().getDocumentElement(), Collectors.toList())));
		return models.entrySet()
			.stream()
			.flatMap(model -> of(model.getKey(), model.getValue(), families.get(family(model.getKey()))))
			.toList();
	}

	private static Stream<Finding> of(String file, Document model, List<Element> family) {
		Set<String> processes = family.stream()
			.flatMap(root -> Xml.children(root, "process"))
			.map(process -> process.getAttribute("id"))
			.collect(Collectors.toSet());
		Set<String> awaited = family.stream()
			.flatMap(root -> AwaitedMessages.in(root).values().stream())
			.collect(Collectors.toSet());
		return Stream.concat(
				findings(file, model, "${startParts}", "process", processes::contains, "model.part.process"),
				findings(file, model, "${joinParts}", "stage",
						stage -> processes.stream().anyMatch(process -> awaited.contains(process + "." + stage)),
						"model.part.stage"));
	}

	private static Stream<Finding> findings(String file, Document model, String delegate, String input,
			Predicate<String> good, String key) {
		return Xml.all(model.getDocumentElement())
			.filter(element -> delegate.equals(element.getAttributeNS(CAMUNDA, "delegateExpression")))
			.map(AwaitedMessages::event)
			.flatMap(step -> Xml.all(step)
				.filter(parameter -> parameter.getLocalName().equals("inputParameter")
						&& parameter.getAttribute("name").equals(input))
				.map(parameter -> parameter.getTextContent().strip())
				.filter(good.negate())
				.map(value -> Finding.of(file, Xml.id(step), key, value)));
	}

	private static String family(String name) {
		return name.split("[-.]")[0];
	}

}
