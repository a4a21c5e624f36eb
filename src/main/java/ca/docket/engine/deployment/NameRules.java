package ca.docket.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.XMLConstants;

import ca.docket.engine.deployment.AllowedNames.Holds;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A model consists of allowed names, and its expressions only compare. */
final class NameRules {

	/** Other tools' models, told apart so that whoever sends one knows what to do. */
	private static final Map<String, String> OTHER_TOOLS = Map.of("http://camunda.org/schema/zeebe/1.0",
			"model.camunda-8", "http://activiti.org/bpmn", "model.activiti",
			"http://www.omg.org/spec/DMN/20151101/dmn.xsd", "model.old-dmn",
			"http://www.omg.org/spec/DMN/20180521/MODEL/", "model.old-dmn",
			"http://www.omg.org/spec/CMMN/20151109/MODEL", "model.cmmn");

	private static final Set<String> SHORT = Set.of("id", "name");

	private static final int LONGEST = 255;

	private static final int LONGEST_TAG = 64;

	private static final AllowedNames NAMES = new AllowedNames();

	private final ModelExpressions expressions;

	private final String file;

	private final List<Finding> findings = new ArrayList<>();

	private NameRules(String file, ModelExpressions expressions) {
		this.file = file;
		this.expressions = expressions;
	}

	static List<Finding> of(String file, Document model, ModelExpressions expressions) {
		NameRules rules = new NameRules(file, expressions);
		Xml.nodes(model)
			.filter(node -> node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE)
			.forEach(node -> rules.add("", "model.instruction", node.getNodeName()));
		rules.element(model.getDocumentElement());
		return rules.findings;
	}

	/** Of a file whose root is of another language than its name says. */
	static List<Finding> rootOf(String file, Document model) {
		Element root = model.getDocumentElement();
		String key = OTHER_TOOLS.getOrDefault(String.valueOf(root.getNamespaceURI()), "model.root");
		return List.of(Finding.of(file, "", key, root.getNodeName()));
	}

	private void element(Element element) {
		String id = Xml.id(element);
		Holds holds = NAMES.of(element).orElse(null);
		if (holds == null) {
			// not what is within: it goes with it
			add(id, OTHER_TOOLS.getOrDefault(String.valueOf(element.getNamespaceURI()), "model.element"),
					element.getNodeName());
			return;
		}
		value(id, element.getNodeName(), Xml.text(element), holds);
		for (int i = 0; i < element.getAttributes().getLength(); i++) {
			attribute(id, element, element.getAttributes().item(i));
		}
		Xml.children(element).forEach(this::element);
	}

	private void attribute(String id, Element element, Node attribute) {
		if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
			return;
		}
		// as far as the engine's columns go
		require(!SHORT.contains(attribute.getNodeName()) || attribute.getNodeValue().length() <= LONGEST, id,
				"model.long", attribute.getNodeName(), LONGEST);
		require(!"versionTag".equals(attribute.getLocalName()) || attribute.getNodeValue().length() <= LONGEST_TAG, id,
				"model.long", attribute.getNodeName(), LONGEST_TAG);
		NAMES.of(element, attribute)
			.ifPresentOrElse(holds -> value(id, attribute.getNodeName(), attribute.getNodeValue(), holds),
					() -> add(id,
							OTHER_TOOLS.getOrDefault(String.valueOf(attribute.getNamespaceURI()), "model.attribute"),
							attribute.getNodeName(), element.getNodeName()));
	}

	private void value(String id, String name, String text, Holds holds) {
		switch (holds) {
			case TEXT -> require(this.expressions.allows(text), id, "model.expression", text);
			case NO_EXPRESSION -> require(!ModelExpressions.isOne(text), id, "model.no-expression", name, text);
			case A_DELEGATE -> require(this.expressions.isDelegate(text), id, "model.delegate", text);
			case GROUPS -> require(this.expressions.allowsGroups(text), id, "model.expression", text);
			case THE_CASE_NUMBER -> require(this.expressions.isCaseNumber(text), id, "model.case-number", text);
		}
	}

	private void require(boolean good, String id, String key, Object... details) {
		if (!good) {
			add(id, key, details);
		}
	}

	private void add(String id, String key, Object... details) {
		this.findings.add(Finding.of(this.file, id, key, details));
	}

}
