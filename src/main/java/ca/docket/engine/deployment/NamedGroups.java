package ca.docket.engine.deployment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import ca.docket.engine.deployment.ModelFile.Kind;
import org.w3c.dom.Element;

/**
 * Where the files of a family name groups. A task or a letter surely means a group; a
 * cell of a table or an answer of a form may be any word.
 */
public final class NamedGroups {

	private static final Set<String> OF_A_STEP = Set.of("to", "copies", "group");

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
	 * @param surely whether it is a group, and not perhaps another word
	 */
	public record Named(String file, String element, String group, boolean surely) {
	}

	public static List<Named> in(Collection<ModelFile> family) {
		NamedGroups groups = new NamedGroups(FamilyModels
			.of(family.stream().filter(file -> !file.is(Kind.FRENCH) && !file.is(Kind.LETTER)).toList()));
		groups.models.processes().values().forEach(groups::process);
		groups.models.tables().values().forEach(groups::table);
		groups.models.forms()
			.forEach((form, fields) -> fields.forEach((key, field) -> field.values()
				.forEach(value -> groups.named.add(new Named(form + ".form", key, value, false)))));
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
			.forEach(group -> this.named.add(new Named(graph.file(), Xml.id(node), group, true)));
	}

	private void table(DecisionTable table) {
		table.rules().forEach(rule -> {
			for (int i = 0; i < table.outputs().size(); i++) {
				boolean surely = table.outputs().get(i).name().equals("escalateTo");
				DecisionTable.texts(rule.outputs().get(i))
					.stream()
					.flatMap(text -> Stream.of(text.split(",")))
					.forEach(text -> this.named.add(new Named(table.file(), rule.id(), text.strip(), surely)));
			}
		});
	}

}
