package ca.docket.engine.deployment;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.engine.deployment.ModelFile.Kind;
import org.w3c.dom.Element;

/** The variables that processes set: by a form, a table, a step or a call. */
public final class SetVariables {

	private SetVariables() {
	}

	/** Of all the processes of a family. */
	public static Set<String> of(Collection<ModelFile> family) {
		FamilyModels models = FamilyModels
			.of(family.stream().filter(file -> file.is(Kind.PROCESS) || file.is(Kind.FORM)).toList());
		return models.processes()
			.values()
			.stream()
			.flatMap(graph -> Stream.concat(by(graph, models), people(graph)))
			.filter(name -> !name.isEmpty())
			.collect(Collectors.toSet());
	}

	/** What a process leaves to the steps that follow, and to whoever calls it. */
	static Stream<String> by(ProcessGraph graph, FamilyModels models) {
		Stream<String> byDelegates = graph.nodes()
			.flatMap(node -> DelegateRules.bean(node).stream())
			.flatMap(bean -> Delegates.of(bean).sets().stream());
		Stream<String> byNodes = graph.nodes()
			.flatMap(node -> Stream.concat(models.fields(node).keySet().stream(),
					Stream.of(Xml.camunda(node, "resultVariable"))));
		Stream<String> byOutputs = graph.nodes()
			.flatMap(node -> ProcessGraph.parameters(node, "outputParameter"))
			.map(parameter -> parameter.getAttribute("name"));
		Stream<String> byCalls = graph.all("callActivity").flatMap(SetVariables::taken);
		return Stream.of(byDelegates, byNodes, byOutputs, byCalls).flatMap(names -> names);
	}

	private static Stream<String> taken(Element call) {
		return Xml.children(call, "extensionElements")
			.flatMap(extensions -> Xml.children(extensions, "out"))
			.map(out -> out.getAttribute("target"));
	}

	/** Who starts it, and for whom a step is repeated. */
	private static Stream<String> people(ProcessGraph graph) {
		return Xml.all(graph.process())
			.flatMap(element -> Stream.of(Xml.camunda(element, "initiator"), Xml.camunda(element, "elementVariable")));
	}

}
