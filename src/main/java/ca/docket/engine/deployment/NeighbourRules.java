package ca.docket.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.w3c.dom.Element;

/**
 * A family keeps to itself: it calls its own processes and those that all may call, it
 * hears its own messages, and its letters and questions go to the groups that have to do
 * with it. The operators can name neighbours, too.
 */
final class NeighbourRules {

	private final FamilyModels models;

	private final ProcessGraph graph;

	private final OperatorsRules operators;

	private final String process;

	private final String family;

	private final List<Finding> findings = new ArrayList<>();

	private NeighbourRules(FamilyModels models, ProcessGraph graph, OperatorsRules operators) {
		this.models = models;
		this.graph = graph;
		this.operators = operators;
		this.process = graph.process().getAttribute("id");
		this.family = operators.family(this.process);
	}

	static List<Finding> of(FamilyModels models, OperatorsRules operators) {
		List<Finding> findings = new ArrayList<>();
		models.processes().values().forEach(graph -> {
			NeighbourRules rules = new NeighbourRules(models, graph, operators);
			Xml.children(graph.definitions(), "message").forEach(rules::message);
			graph.all("callActivity").forEach(rules::call);
			operators.groupsOf(rules.family)
				.ifPresent(known -> graph.nodes().forEach(node -> rules.groups(node, known)));
			findings.addAll(rules.findings);
		});
		return findings;
	}

	private void message(Element message) {
		String name = message.getAttribute("name");
		if (!this.operators.mayReach(this.process, name)) {
			add(message, "message", name, this.family);
		}
	}

	private void call(Element call) {
		String called = call.getAttribute("calledElement");
		if (this.operators.shared().contains(called)) {
			inputs(call, called);
		}
		else if (!this.operators.shared().isEmpty() && !this.operators.mayReach(this.process, called)) {
			add(call, "call", called);
		}
	}

	/** What a process does not ask for could still be read by a step within it. */
	private void inputs(Element call, String called) {
		Set<String> taken = Delegates.given(called);
		Set<String> told = Xml.children(call, "extensionElements")
			.flatMap(extensions -> Xml.children(extensions, "in"))
			.map(in -> in.getAttribute("target"))
			.filter(target -> !target.isEmpty())
			.collect(Collectors.toSet());
		told.stream().filter(name -> !taken.contains(name)).sorted().forEach(name -> add(call, "input", called, name));
		taken.stream().filter(name -> !told.contains(name)).sorted().forEach(name -> add(call, "needs", called, name));
	}

	private void groups(Element node, Set<String> known) {
		GroupNames named = new GroupNames(this.models, this.graph);
		ProcessGraph.parameters(node, "inputParameter")
			.filter(parameter -> NamedGroups.OF_A_STEP.contains(parameter.getAttribute("name")))
			.map(parameter -> parameter.getTextContent().strip())
			.filter(reader -> !reader.startsWith("contact:"))
			.flatMap(reader -> named.at(node, reader))
			.filter(group -> !known.contains(group))
			.distinct()
			.forEach(group -> add(node, "group", group, this.family));
	}

	private void add(Element element, String key, Object... details) {
		this.findings.add(Finding.of(this.graph.file(), Xml.id(element), "model.other." + key, details));
	}

}
