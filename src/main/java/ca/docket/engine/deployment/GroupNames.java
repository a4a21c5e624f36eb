package ca.docket.engine.deployment;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.w3c.dom.Element;

/** The groups that a model means, where it names them by a variable too. */
record GroupNames(FamilyModels models, ProcessGraph graph) {

	private static final Pattern VARIABLE = Pattern.compile("([\\w-]*)[$#]\\{(\\w+)}");

	/**
	 * Those that a list with commas can stand for; none where nobody can know.
	 * @param node where they are named
	 */
	Stream<String> at(Element node, String groups) {
		return Arrays.stream(groups.split(","))
			.map(String::strip)
			.filter(group -> !group.isEmpty())
			.flatMap(group -> one(node, group));
	}

	private Stream<String> one(Element node, String group) {
		Matcher variable = VARIABLE.matcher(group);
		if (!variable.matches()) {
			return group.contains("{") ? Stream.empty() : Stream.of(group);
		}
		String name = variable.group(2);
		return Stream.concat(new PossibleValues(this.models, this.graph, name).at(node).stream(), each(node, name))
			.map(value -> variable.group(1) + value);
	}

	/** Where the node is there for each value that a table collects. */
	private Stream<String> each(Element node, String name) {
		return Xml.children(node, "multiInstanceLoopCharacteristics")
			.filter(loop -> Xml.camunda(loop, "elementVariable").equals(name))
			.map(loop -> Xml.camunda(loop, "collection"))
			.flatMap(list -> this.graph.all("businessRuleTask")
				.filter(rule -> Xml.camunda(rule, "resultVariable").equals(list)))
			.flatMap(rule -> this.models.table(rule).stream())
			.flatMap(table -> table.given(0).stream());
	}

}
