package ca.docket.engine.deployment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** XML of strangers: without a document type, and so without entities, and not deep. */
final class Xml {

	private static final int DEEPEST = 100;

	private Xml() {
	}

	/**
	 * Reads a file.
	 * @throws SAXException where it is not XML, or has what is never read
	 */
	static Document read(byte[] file) throws SAXException {
		try {
			DocumentBuilder builder = factory().newDocumentBuilder();
			builder.setErrorHandler(new Refusing());
			return builder.parse(new ByteArrayInputStream(file));
		}
		catch (IOException ex) {
			// of bytes that are no characters
			throw new SAXException(ex.getMessage(), ex);
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static DocumentBuilderFactory factory() throws ParserConfigurationException {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
		factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
		factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
		factory.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
		factory.setCoalescing(true);
		factory.setExpandEntityReferences(false);
		factory.setXIncludeAware(false);
		return factory;
	}

	static Stream<Element> children(Node parent) {
		return nodes(parent).filter(Element.class::isInstance).map(Element.class::cast);
	}

	static Stream<Element> children(Node parent, String name) {
		return children(parent).filter(child -> child.getLocalName().equals(name));
	}

	/** An element and all below it. */
	static Stream<Element> all(Element root) {
		List<Element> all = new ArrayList<>();
		collect(root, all);
		return all.stream();
	}

	private static void collect(Element element, List<Element> all) {
		all.add(element);
		children(element).forEach(child -> collect(child, all));
	}

	/** From one to the next: a list of nodes counts them again at each step. */
	static Stream<Node> nodes(Node parent) {
		return Stream.iterate(parent.getFirstChild(), Objects::nonNull, Node::getNextSibling);
	}

	/** The text of an element itself, without that of those within. */
	static String text(Element element) {
		StringBuilder text = new StringBuilder();
		nodes(element).filter(node -> node.getNodeType() == Node.TEXT_NODE)
			.forEach(node -> text.append(node.getNodeValue()));
		return text.toString().strip();
	}

	/** An attribute of the engine's; empty where it lacks. */
	static String camunda(Element element, String attribute) {
		return element.getAttributeNS("http://camunda.org/schema/1.0/bpmn", attribute);
	}

	/** Whether it says in days how long its history is kept, as the engine reads it. */
	static boolean saysHistory(Element model) {
		return Stream.of("bpmn", "dmn")
			.map(kind -> model.getAttributeNS("http://camunda.org/schema/1.0/" + kind, "historyTimeToLive"))
			.anyMatch(said -> said.matches("\\d{1,5}|P\\d{1,5}D"));
	}

	/** The nearest id, so that whoever drew the model finds the place; empty for none. */
	static String id(Element element) {
		for (Node at = element; at instanceof Element each; at = at.getParentNode()) {
			if (!each.getAttribute("id").isEmpty()) {
				return each.getAttribute("id");
			}
		}
		return "";
	}

	private static final class Refusing implements ErrorHandler {

		@Override
		public void warning(SAXParseException exception) {
			// nothing of a model hangs on it
		}

		@Override
		public void error(SAXParseException exception) throws SAXException {
			throw exception;
		}

		@Override
		public void fatalError(SAXParseException exception) throws SAXException {
			throw exception;
		}

	}

}
