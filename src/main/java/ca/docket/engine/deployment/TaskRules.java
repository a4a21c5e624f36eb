package ca.docket.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.w3c.dom.Element;

/** Each task has people who may do it, a form, a deadline and a place in the diagram. */
final class TaskRules {

	private final FamilyModels models;

	private final ProcessGraph graph;

	private final OperatorsRules operators;

	private final List<Finding> findings = new ArrayList<>();

	private TaskRules(FamilyModels models, ProcessGraph graph, OperatorsRules operators) {
		this.models = models;
		this.graph = graph;
		this.operators = operators;
	}

	/**
	 * Of the tasks of some models.
	 * @param operators what they say of groups
	 */
	static List<Finding> of(FamilyModels models, OperatorsRules operators) {
		List<Finding> findings = new ArrayList<>();
		models.processes().values().forEach(graph -> {
			TaskRules rules = new TaskRules(models, graph, operators);
			graph.all("userTask").forEach(rules::task);
			rules.diagram();
			findings.addAll(rules.findings);
		});
		return findings;
	}

	private void task(Element task) {
		if (Stream.of("assignee", "candidateGroups", "candidateUsers")
			.allMatch(who -> Xml.camunda(task, who).isEmpty())) {
			add(task, "people");
		}
		if (Xml.camunda(task, "formRef").isEmpty()) {
			add(task, "form");
		}
		if (rows().noneMatch(row -> row.contains(Xml.id(task)))) {
			add(task, "deadline", process());
		}
		Set<String> known = this.operators.doing(process());
		if (!known.isEmpty()) {
			new GroupNames(this.models, this.graph).at(task, Xml.camunda(task, "candidateGroups"))
				.filter(group -> !known.contains(group))
				.forEach(group -> add(task, "group", group, process()));
		}
	}

	/** The process and task of each row of deadlines, in quotation marks. */
	private Stream<Set<String>> rows() {
		return this.models.tables()
			.entrySet()
			.stream()
			.filter(table -> table.getKey().endsWith("-deadlines"))
			.flatMap(table -> table.getValue().rules().stream())
			.map(rule -> rule.inputs().stream().flatMap(cell -> DecisionTable.texts(cell).stream()))
			.map(texts -> texts.collect(Collectors.toSet()))
			.filter(texts -> texts.contains(process()));
	}

	private void diagram() {
		Set<String> drawn = Xml.all(this.graph.process().getOwnerDocument().getDocumentElement())
			.filter(shape -> shape.getLocalName().equals("BPMNShape"))
			.map(shape -> shape.getAttribute("bpmnElement"))
			.collect(Collectors.toSet());
		if (drawn.isEmpty()) {
			add(this.graph.process(), "diagram");
			return;
		}
		this.graph.nodes().filter(node -> !drawn.contains(Xml.id(node))).forEach(node -> add(node, "shape"));
	}

	private String process() {
		return this.graph.process().getAttribute("id");
	}

	private void add(Element element, String key, Object... details) {
		this.findings.add(Finding.of(this.graph.file(), Xml.id(element), "model.task." + key, details));
	}

}
