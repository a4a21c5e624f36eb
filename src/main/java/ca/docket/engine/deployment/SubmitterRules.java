package ca.docket.engine.deployment;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/**
 * Whoever began a case submitted it: no form and no model names somebody else, who would
 * be kept from deciding it instead.
 */
final class SubmitterRules {

	/** The variable that a case is opened with. */
	private static final String SUBMITTER = "requester";

	private SubmitterRules() {
	}

	static List<Finding> of(FamilyModels models) {
		Stream<Finding> asked = models.forms()
			.entrySet()
			.stream()
			.filter(form -> form.getValue().containsKey(SUBMITTER))
			.map(form -> Finding.of(form.getKey() + ".form", SUBMITTER, "model.submitter", SUBMITTER));
		Stream<Finding> set = models.processes()
			.values()
			.stream()
			.flatMap(graph -> Xml.all(graph.process())
				.filter(SubmitterRules::sets)
				.map(element -> Finding.of(graph.file(), Xml.id(element), "model.submitter", SUBMITTER)));
		return Stream.concat(asked, set).distinct().toList();
	}

	private static boolean sets(Element element) {
		return switch (element.getLocalName()) {
			case "outputParameter" -> named(element, "name");
			case "in" -> named(element, "target") && !named(element, "source");
			case "out" -> named(element, "target");
			default -> opensWith(element) || attributes(element)
				.anyMatch(set -> set.getLocalName().endsWith("Variable") && set.getValue().strip().equals(SUBMITTER));
		};
	}

	/** What it is given besides, a case is opened with. */
	private static boolean opensWith(Element step) {
		return DelegateRules.bean(step).filter("openCase"::equals).isPresent()
				&& ProcessGraph.parameters(step, "inputParameter").anyMatch(input -> named(input, "name"));
	}

	private static boolean named(Element element, String attribute) {
		return element.getAttribute(attribute).strip().equals(SUBMITTER);
	}

	private static Stream<Attr> attributes(Element element) {
		NamedNodeMap all = element.getAttributes();
		return IntStream.range(0, all.getLength()).mapToObj(all::item).map(Attr.class::cast);
	}

}
