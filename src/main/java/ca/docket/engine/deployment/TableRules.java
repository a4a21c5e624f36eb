package ca.docket.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import ca.docket.engine.form.FeelExpressions;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A decision is a table in FEEL, and no cell of it computes for long. */
final class TableRules {

	private static final Set<String> CONDITIONS = Set.of("inputEntry", "inputValues", "outputValues");

	private static final Set<String> VALUES = Set.of("inputExpression", "outputEntry", "defaultOutputEntry");

	private static final Set<String> FEEL = Set.of("", "feel", "https://www.omg.org/spec/DMN/20191111/FEEL/");

	/** Those that the engine knows. */
	private static final List<String> HIT_POLICIES = List.of("UNIQUE", "FIRST", "ANY", "RULE ORDER", "COLLECT");

	/** To look for overlaps takes the square of it. */
	private static final int MOST_ROWS = 500;

	private static final int MOST_COLUMNS = 30;

	private final String file;

	private final List<Finding> findings = new ArrayList<>();

	private TableRules(String file) {
		this.file = file;
	}

	static List<Finding> of(String file, Document model) {
		TableRules rules = new TableRules(file);
		Xml.all(model.getDocumentElement()).forEach(rules::element);
		return rules.findings;
	}

	private void element(Element element) {
		String name = element.getLocalName();
		if (name.equals("decision")) {
			require(Xml.saysHistory(element), element, "model.history");
			require(Xml.children(element, "decisionTable").count() == 1, element, "model.no-table");
		}
		if (name.equals("decisionTable")) {
			require(Xml.children(element, "rule").count() <= MOST_ROWS
					&& Xml.children(element, "input").count() <= MOST_COLUMNS, element, "model.table-large", MOST_ROWS,
					MOST_COLUMNS);
			table(element);
		}
		// the only decision of the file could ask itself alone
		require(!name.equals("requiredDecision")
				&& (!name.equals("requiredInput") || element.getAttribute("href").startsWith("#")), element,
				"model.href", element.getAttribute("href"));
		if (this.findings.size() < Finding.MOST && (CONDITIONS.contains(name) || VALUES.contains(name))) {
			require(FEEL.contains(element.getAttribute("expressionLanguage")), element, "model.language",
					element.getAttribute("expressionLanguage"));
			String text = Xml.children(element, "text").findFirst().map(Xml::text).orElse("");
			require(text.isEmpty() || (CONDITIONS.contains(name) ? FeelExpressions.allowsCondition(text)
					: FeelExpressions.allows(text)), element, "model.feel", text);
		}
	}

	private void table(Element table) {
		String policy = table.hasAttribute("hitPolicy") ? table.getAttribute("hitPolicy") : "UNIQUE";
		require(HIT_POLICIES.contains(policy), table, "model.hit-policy", policy, String.join(", ", HIT_POLICIES));
		require(!table.hasAttribute("aggregation") || policy.equals("COLLECT"), table, "model.aggregation", policy);
		List<Element> outputs = Xml.children(table, "output").toList();
		require(outputs.size() < 2 || outputs.stream()
			.map(output -> output.getAttribute("name"))
			.filter(name -> !name.isEmpty())
			.distinct()
			.count() == outputs.size(), table, "model.outputs");
		long inputs = Xml.children(table, "input").count();
		Xml.children(table, "rule")
			.forEach(rule -> require(
					Xml.children(rule, "inputEntry").count() == inputs
							&& Xml.children(rule, "outputEntry").count() == outputs.size(),
					rule, "model.cells", inputs, outputs.size()));
	}

	private void require(boolean good, Element element, String key, Object... details) {
		if (!good) {
			this.findings.add(Finding.of(this.file, Xml.id(element), key, details));
		}
	}

}
