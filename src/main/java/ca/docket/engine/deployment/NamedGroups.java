package ca.docket.engine.deployment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import ca.docket.engine.deployment.ModelFile.Kind;
import org.w3c.dom.Element;

/**
 * Where the files of a family may name groups: tasks and letters, cells of tables and
 * answers of forms, whose words need not be groups.
 */
public final class NamedGroups {

	/** The inputs of a step that name them. */
	static final Set<String> OF_A_STEP = Set.of("to", "copies", "group");

	private final FamilyModels models;

	private final List<Named> named = new ArrayList<>();

	private NamedGroups(FamilyModels models) {
		this.models = models;
	}

	/**
	 * A place.
	 *
	 * @param file that has it
	 * @param element the id of the task, step or row; of a form its field
	 */
	public record Named(String file, String element, String group) {
	}

	public static List<Named> in(Collection<ModelFile> family) {
		NamedGroups groups = new NamedGroups(FamilyModels
			.of(family.stream().filter(file -> !file.is(Kind.FRENCH) && !file.is(Kind.LETTER)).toList()));
		groups.models.processes().values().forEach(groups::process);
		groups.models.tables().values().forEach(groups::table);
		groups.models.forms()
			.forEach((form, fields) -> fields.forEach((key, field) -> field.values()
				.forEach(value -> groups.named.add(new Named(form + ".form", key, value)))));
		return groups.named.stream().distinct().toList();
	}

	private void process(ProcessGraph graph) {
		graph.all("userTask").forEach(task -> add(graph, task, Xml.camunda(task, "candidateGroups")));
		graph.nodes()
			.forEach(node -> ProcessGraph.parameters(node, "inputParameter")
				.filter(parameter -> OF_A_STEP.contains(parameter.getAttribute("name")))
				.map(parameter -> parameter.getTextContent().strip())
				.filter(reader -> !reader.startsWith("contact:"))
				.forEach(reader -> add(graph, node, reader)));
	}

	private void add(ProcessGraph graph, Element node, String groups) {
		new GroupNames(this.models, graph).at(node, groups)
			.forEach(group -> this.named.add(new Named(graph.file(), Xml.id(node), group)));
	}

	private void table(DecisionTable table) {
		table.rules()
			.forEach(rule -> rule.outputs()
				.stream()
				.flatMap(cell -> DecisionTable.texts(cell).stream())
				.flatMap(text -> Stream.of(text.split(",")))
				.forEach(text -> this.named.add(new Named(table.file(), rule.id(), text.strip()))));
	}

}
