package ca.docket.engine.model;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * A process model with the names of its elements in a reader's language, from the texts
 * {@code messages/models}.
 */
@Component
public class ModelInWords {

	private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

	private final MessageSource texts;

	ModelInWords(MessageSource texts) {
		this.texts = texts;
	}

	/**
	 * The model with translated names. English is what models are written in: it comes
	 * back untouched, as does every name that has no text.
	 * @param bpmnXml a BPMN 2.0 document, which has the name of a process under
	 * {@code <process id>} and that of an element under {@code <process id>.<element id>}
	 */
	public String translate(String bpmnXml, Locale language) {
		if (language.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
			return bpmnXml;
		}
		try {
			Document model = read(bpmnXml);
			elements(model.getElementsByTagNameNS(BPMN, "process")).forEach(process -> translate(process, language));
			return write(model);
		}
		catch (Exception ex) {
			throw new IllegalArgumentException("This is no model: " + ex.getMessage(), ex);
		}
	}

	private void translate(Element process, Locale language) {
		String prefix = process.getAttribute("id");
		rename(process, prefix, language);
		elements(process.getElementsByTagNameNS(BPMN, "*"))
			.forEach(element -> rename(element, prefix + "." + element.getAttribute("id"), language));
	}

	private void rename(Element element, String key, Locale language) {
		String name = element.getAttribute("name");
		if (!name.isEmpty()) {
			element.setAttribute("name", this.texts.getMessage(key, null, name, language));
		}
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
