package ca.docket.engine.deployment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.w3c.dom.Element;

/**
 * A step is repeated for a list that a delegate or a table makes: what a person or the
 * model itself writes can be as long as anybody likes.
 */
final class CollectionRules {

	private CollectionRules() {
	}

	static List<Finding> of(FamilyModels models) {
		Set<String> made = made(models);
		return models.processes()
			.values()
			.stream()
			.flatMap(graph -> graph.nodes()
				.flatMap(node -> Xml.children(node, "multiInstanceLoopCharacteristics"))
				.filter(loop -> !made.contains(Xml.camunda(loop, "collection")))
				.map(loop -> Finding.of(graph.file(), Xml.id(loop), "model.collection-source",
						Xml.camunda(loop, "collection"))))
			.toList();
	}

	/** What delegates and tables of a family give, also to a process that is called. */
	private static Set<String> made(FamilyModels models) {
		Set<String> made = models.processes()
			.values()
			.stream()
			.flatMap(ProcessGraph::nodes)
			.flatMap(CollectionRules::made)
			.collect(Collectors.toCollection(HashSet::new));
		List<Element> given = models.processes()
			.values()
			.stream()
			.flatMap(graph -> graph.all("callActivity"))
			.flatMap(call -> Xml.children(call, "extensionElements"))
			.flatMap(extensions -> Stream.concat(Xml.children(extensions, "in"), Xml.children(extensions, "out")))
			.toList();
		int before;
		do {
			before = made.size();
			given.stream()
				.filter(each -> made.contains(each.getAttribute("source")))
				.forEach(each -> made.add(each.getAttribute("target")));
		}
		while (made.size() > before);
		return made;
	}

	private static Stream<String> made(Element node) {
		return Stream.concat(DelegateRules.bean(node).stream().flatMap(bean -> Delegates.of(bean).sets().stream()),
				Stream.of(Xml.camunda(node, "resultVariable")).filter(name -> !name.isEmpty()));
	}

}
