package ca.docket.engine.deployment;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;

import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.dmn.impl.DmnModelConstants;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A model has the shape of BPMN 2.0 or DMN 1.3, by the schemas that the engine reads. */
final class SchemaRules {

	private static final Schema PROCESS = schema(BpmnModelConstants.BPMN_20_SCHEMA_LOCATION);

	private static final Schema TABLE = schema(DmnModelConstants.DMN_13_SCHEMA_LOCATION);

	private static final String AT = "http://apache.org/xml/properties/dom/current-element-node";

	private SchemaRules() {
	}

	private static Schema schema(String place) {
		try {
			return SchemaFactory.newDefaultInstance().newSchema(SchemaRules.class.getClassLoader().getResource(place));
		}
		catch (SAXException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Of each element the first: what follows says it in other words. */
	static List<Finding> of(ModelFile file, Document model) {
		Map<Element, Finding> findings = new LinkedHashMap<>();
		Validator validator = (file.is(ModelFile.Kind.PROCESS) ? PROCESS : TABLE).newValidator();
		validator.setErrorHandler(new ErrorHandler() {
			@Override
			public void warning(SAXParseException exception) {
				// nothing of a model hangs on it
			}

			@Override
			public void error(SAXParseException exception) throws SAXException {
				Element element = (Element) validator.getProperty(AT);
				findings.putIfAbsent(element, Finding.of(file.name(), Xml.id(element), "model.engine",
						exception.getMessage().replaceFirst("^cvc-[\\w.-]+: ", "")));
			}

			@Override
			public void fatalError(SAXParseException exception) throws SAXException {
				error(exception);
			}
		});
		try {
			validator.validate(new DOMSource(model));
		}
		catch (SAXException | IOException ex) {
			throw new IllegalStateException("The model was read before", ex);
		}
		return List.copyOf(findings.values());
	}

}
