package ca.docket.engine.deployment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ca.docket.text.Catalogue;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * What people read of a model, by the keys under which its French file has it: names as
 * {@code Activity_CastVote.name}, documentation of a process and its user tasks, labels
 * and allowed values of a table as {@code path.values.full}, the reason of a rule as
 * {@code no-ai.description}, and a text in its cell as {@code legal.evidence}.
 */
public final class TranslatableTexts {

	private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

	private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");

	/** Of a value, a group or a message: such a cell is no text. */
	private static final String AN_ID = "[a-z0-9][A-Za-z0-9_.-]*|";

	private final Map<String, String> texts = new LinkedHashMap<>();

	private TranslatableTexts() {
	}

	/**
	 * The texts of a process, table or form in English; none of another file. An allowed
	 * value stands for its own words, and a name that is an expression is no text.
	 * @throws IllegalArgumentException where the file cannot be read
	 */
	public static Map<String, String> of(ModelFile file) {
		TranslatableTexts found = new TranslatableTexts();
		try {
			switch (file.kind().orElseThrow()) {
				case PROCESS -> Xml.children(Xml.read(file.bytes()).getDocumentElement(), "process")
					.forEach(process -> Xml.all(process).forEach(element -> found.element(element, process)));
				case TABLE ->
					Xml.children(Xml.read(file.bytes()).getDocumentElement(), "decision").forEach(found::decision);
				case FORM -> found.texts.putAll(Catalogue.of(file.text()).texts());
				case FRENCH, LETTER -> {
					// texts themselves
				}
			}
		}
		catch (SAXException ex) {
			throw new IllegalArgumentException(file.name() + " is no XML: " + ex.getMessage(), ex);
		}
		return found.texts;
	}

	private void element(Element element, Element process) {
		if (BPMN.equals(element.getNamespaceURI()) && !element.getAttribute("id").isEmpty()) {
			put(element, "name", element.getAttribute("name"));
			if (element == process || element.getLocalName().equals("userTask")) {
				put(element, "documentation", text(element, "documentation"));
			}
		}
	}

	private void decision(Element decision) {
		put(decision, "name", decision.getAttribute("name"));
		Xml.children(decision, "decisionTable").forEach(table -> {
			Xml.children(table, "input").forEach(input -> put(input, "label", input.getAttribute("label")));
			List<Element> outputs = Xml.children(table, "output").toList();
			outputs.forEach(this::output);
			Xml.children(table, "rule").forEach(rule -> rule(rule, outputs));
		});
	}

	private void output(Element output) {
		put(output, "label", output.getAttribute("label"));
		Xml.children(output, "outputValues")
			.flatMap(values -> STRING.matcher(text(values, "text")).results())
			.map(value -> value.group(1))
			.forEach(value -> this.texts.put(name(output) + ".values." + value, value));
	}

	private void rule(Element rule, List<Element> outputs) {
		put(rule, "description", text(rule, "description"));
		List<Element> cells = Xml.children(rule, "outputEntry").toList();
		for (int column = 0; column < Math.min(cells.size(), outputs.size()); column++) {
			Matcher cell = STRING.matcher(text(cells.get(column), "text"));
			if (Xml.children(outputs.get(column), "outputValues").findAny().isEmpty() && cell.matches()
					&& !cell.group(1).matches(AN_ID)) {
				put(rule, name(outputs.get(column)), cell.group(1));
			}
		}
	}

	private void put(Element element, String property, String text) {
		if (!text.isBlank() && !ModelExpressions.isOne(text)) {
			this.texts.put(element.getAttribute("id") + "." + property, text);
		}
	}

	private static String name(Element output) {
		return output.getAttribute(output.hasAttribute("name") ? "name" : "id");
	}

	private static String text(Element parent, String child) {
		return Xml.children(parent, child).findFirst().map(Xml::text).orElse("");
	}

}
