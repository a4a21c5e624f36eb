package ca.docket.casefile.documents.check;

import java.io.InputStream;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads one part of an office document and refuses what acts by itself, in Office Open
 * XML and in OpenDocument. Names count whatever their prefix.
 */
class OfficeXml {

	private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

	static {
		FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		FACTORY.setProperty(XMLInputFactory.IS_COALESCING, true);
	}

	private static final Set<String> OTHER_PROGRAMS = Set.of("ddeLink", "oleLink", "dde-source", "dde-link",
			"dde-connection", "dde-connection-decl");

	private static final Set<String> SCRIPTS = Set.of("script", "event-listener");

	private static final Set<String> OBJECTS = Set.of("OLEObject", "oleObject", "object-ole", "plugin", "applet",
			"floating-frame");

	private final String part;

	private final FieldCodes fields = new FieldCodes();

	private String textOf = "";

	OfficeXml(String part) {
		this.part = part;
	}

	void check(InputStream content) {
		try {
			XMLStreamReader xml = FACTORY.createXMLStreamReader(content);
			while (xml.hasNext()) {
				look(xml, xml.next());
			}
			this.fields.endAll();
		}
		catch (XMLStreamException ex) {
			throw new Unfit("damaged");
		}
	}

	private void look(XMLStreamReader xml, int event) {
		switch (event) {
			case XMLStreamConstants.DTD -> throw new Unfit("damaged");
			case XMLStreamConstants.START_ELEMENT -> begin(xml);
			case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml.getText());
			case XMLStreamConstants.END_ELEMENT -> this.textOf = "";
			default -> {
			}
		}
	}

	private void begin(XMLStreamReader xml) {
		this.textOf = xml.getLocalName();
		refuse(OTHER_PROGRAMS, "fields");
		refuse(SCRIPTS, "macros");
		refuse(OBJECTS, "objects");
		switch (this.textOf) {
			case "Relationship" -> relationship(xml);
			case "fldChar" -> field(attribute(xml, "fldCharType"));
			case "fldSimple" -> FieldCodes.check(attribute(xml, "instr"));
			default -> {
			}
		}
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			new OfficeAttribute(this.textOf, xml.getAttributeNamespace(i), xml.getAttributeLocalName(i),
					xml.getAttributeValue(i))
				.check();
		}
	}

	private void refuse(Set<String> names, String reason) {
		if (names.contains(this.textOf)) {
			throw new Unfit(reason);
		}
	}

	private void relationship(XMLStreamReader xml) {
		new Relationship(attribute(xml, "Type"), attribute(xml, "Target"),
				attribute(xml, "TargetMode").equalsIgnoreCase("External"), this.part.contains("/charts/"))
			.check();
	}

	private void field(String mark) {
		switch (mark) {
			case "begin" -> this.fields.begin();
			case "end" -> this.fields.end();
			default -> {
			}
		}
	}

	private void text(String text) {
		switch (this.textOf) {
			case "instrText", "delInstrText" -> this.fields.code(text);
			case "f", "definedName" -> Formula.check(text);
			default -> {
			}
		}
	}

	/** By its local name; empty where it is missing. */
	private static String attribute(XMLStreamReader xml, String name) {
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			if (xml.getAttributeLocalName(i).equals(name)) {
				return xml.getAttributeValue(i);
			}
		}
		return "";
	}

}
