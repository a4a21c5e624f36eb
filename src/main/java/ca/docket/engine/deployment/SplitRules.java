package ca.docket.engine.deployment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.w3c.dom.Element;

/**
 * A split names every answer that can come to it, and what it does not know goes to a
 * person, never to an end.
 */
final class SplitRules {

	/** No answer is written so. */
	private static final String UNKNOWN = "\0";

	/** As many as can be tried, one after the other. */
	private static final long MOST_COMBINATIONS = 10_000;

	private final FamilyModels models;

	private final ProcessGraph graph;

	private final LeadsToPerson people;

	private final Map<String, PossibleValues> values = new HashMap<>();

	private final List<Finding> findings = new ArrayList<>();

	private SplitRules(FamilyModels models, ProcessGraph graph) {
		this.models = models;
		this.graph = graph;
		this.people = new LeadsToPerson(models);
	}

	static List<Finding> of(FamilyModels models) {
		List<Finding> findings = new ArrayList<>();
		models.processes().values().forEach(graph -> {
			SplitRules rules = new SplitRules(models, graph);
			graph.nodes().forEach(rules::node);
			findings.addAll(rules.findings);
		});
		return findings;
	}

	private void node(Element node) {
		List<Element> flows = this.graph.outgoing(node);
		List<Condition> asked = flows.stream().flatMap(flow -> this.graph.condition(flow).stream()).toList();
		if (asked.isEmpty()) {
			return;
		}
		Optional<Element> usual = flows.stream()
			.filter(flow -> flow.getAttribute("id").equals(node.getAttribute("default")))
			.findFirst();
		if (asked.size() == flows.size() && !comesAlone(node)) {
			add(node, "model.split.no-default");
		}
		Map<String, Set<String>> answers = answers(node, asked);
		if (!answers.isEmpty()) {
			usual.filter(flow -> !this.people.before(this.graph, this.graph.target(flow)))
				.ifPresent(flow -> add(flow, "model.split.default"));
			if (answers.values().stream().mapToDouble(Set::size).reduce(1, (a, b) -> a * b) > MOST_COMBINATIONS) {
				add(node, "model.split.large", String.join(", ", answers.keySet()));
			}
			else if (asked.stream().allMatch(Condition::onlyCompares)) {
				answers.forEach((variable, values) -> values.stream()
					.filter(value -> !isNamed(asked, answers, variable, value))
					.forEach(value -> add(node, "model.split.missing", variable, value)));
			}
		}
	}

	/**
	 * The variables of forms and tables that are asked for, with what they can be here.
	 */
	private Map<String, Set<String>> answers(Element node, List<Condition> asked) {
		Map<String, Set<String>> compared = new TreeMap<>();
		asked.forEach(condition -> condition.compared()
			.forEach((variable, texts) -> compared.computeIfAbsent(variable, name -> new TreeSet<>()).addAll(texts)));
		Map<String, Set<String>> answers = new TreeMap<>();
		compared.forEach((variable, texts) -> {
			Set<String> values = this.values
				.computeIfAbsent(variable, name -> new PossibleValues(this.models, this.graph, name))
				.at(node);
			if (!values.isEmpty()) {
				answers.put(variable, values);
				texts.stream()
					.filter(text -> !values.contains(text))
					.forEach(text -> add(node, "model.split.never", variable, text, String.join(", ", values)));
			}
		});
		return answers;
	}

	/** Whether a flow is taken for this very value, whatever the other answers are. */
	private static boolean isNamed(List<Condition> asked, Map<String, Set<String>> answers, String variable,
			String value) {
		return others(answers, variable).stream().anyMatch(others -> {
			Map<String, String> here = new HashMap<>(others);
			here.put(variable, value);
			Map<String, String> elsewhere = new HashMap<>(others);
			elsewhere.put(variable, UNKNOWN);
			return asked.stream().anyMatch(condition -> condition.holds(here) && !condition.holds(elsewhere));
		});
	}

	private static List<Map<String, String>> others(Map<String, Set<String>> answers, String variable) {
		List<Map<String, String>> all = List.of(Map.of());
		for (String other : answers.keySet()) {
			if (!other.equals(variable)) {
				List<Map<String, String>> longer = new ArrayList<>(all);
				for (Map<String, String> before : all) {
					answers.get(other).forEach(value -> {
						Map<String, String> one = new HashMap<>(before);
						one.put(other, value);
						longer.add(one);
					});
				}
				all = longer;
			}
		}
		return all;
	}

	/** After an asynchronous step an error is the operators', and nobody's form fails. */
	private boolean comesAlone(Element node) {
		return isTrue(node, "asyncBefore") || this.graph.incoming(node)
			.stream()
			.map(this.graph::source)
			.allMatch(source -> isTrue(source, "asyncAfter")
					|| isTrue(source, "asyncBefore") && !source.getLocalName().equals("userTask"));
	}

	private static boolean isTrue(Element node, String attribute) {
		return Xml.camunda(node, attribute).equals("true");
	}

	private void add(Element element, String key, Object... details) {
		this.findings.add(Finding.of(this.graph.file(), Xml.id(element), key, details));
	}

}
