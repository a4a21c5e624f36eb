package ca.docket.engine.model;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import ca.docket.text.DeployedTexts;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A process model with the names of its elements in a reader's language. */
public final class ModelInWords {

	private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

	private ModelInWords() {
	}

	/**
	 * The model with translated names; a name that has no text stays as it is.
	 * @param bpmnXml a BPMN 2.0 document
	 * @param words the texts of its deployment in a reader's language
	 */
	public static String translate(String bpmnXml, DeployedTexts words) {
		try {
			Document model = read(bpmnXml);
			elements(model.getElementsByTagNameNS(BPMN, "process")).forEach(process -> translate(process, words));
			return write(model);
		}
		catch (Exception ex) {
			throw new IllegalArgumentException("This is no model: " + ex.getMessage(), ex);
		}
	}

	private static void translate(Element process, DeployedTexts words) {
		String id = process.getAttribute("id");
		Stream.concat(Stream.of(process), elements(process.getElementsByTagNameNS(BPMN, "*")))
			.filter(element -> !element.getAttribute("name").isEmpty())
			.forEach(element -> words.element(id, element.getAttribute("id"))
				.ifPresent(name -> element.setAttribute("name", name)));
	}

	private static Stream<Element> elements(NodeList nodes) {
		return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast);
	}

	private static Document read(String xml) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
	}

	private static String write(Document model) throws Exception {
		StringWriter written = new StringWriter();
		TransformerFactory.newInstance().newTransformer().transform(new DOMSource(model), new StreamResult(written));
		return written.toString();
	}

}
