package ca.docket.engine.deployment;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What a table answers, or a model gives a variable, can be shown in a form's text: it
 * holds no HTML, picture or foreign link either.
 */
final class ValueRules {

	private static final Set<String> CELLS = Set.of("outputEntry", "defaultOutputEntry");

	private static final Set<String> GIVEN = Set.of("inputParameter", "outputParameter", "value", "entry");

	private ValueRules() {
	}

	static List<Finding> of(String file, Document model, MarkdownRules markdown) {
		return Xml.all(model.getDocumentElement())
			.flatMap(element -> texts(element).flatMap(text -> markdown.faults(text).stream())
				.map(fault -> Finding.of(file, Xml.id(element), fault.key(), fault.detail())))
			.toList();
	}

	private static Stream<String> texts(Element element) {
		if (CELLS.contains(element.getLocalName())) {
			return Xml.children(element, "text").map(Xml::text).flatMap(cell -> DecisionTable.texts(cell).stream());
		}
		return GIVEN.contains(element.getLocalName()) ? Stream.of(Xml.text(element)) : Stream.empty();
	}

}
