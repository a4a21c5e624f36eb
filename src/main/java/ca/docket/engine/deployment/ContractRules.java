package ca.docket.engine.deployment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * A new version of a process that every family calls keeps what its callers rely on: what
 * they give it, what they take from it, and what they wait for.
 */
public final class ContractRules {

	private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}");

	private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");

	private static final Set<String> THROWN = Set.of("errorEventDefinition", "escalationEventDefinition");

	private final FamilyModels before;

	private final FamilyModels after;

	private final String process;

	private final List<Finding> findings = new ArrayList<>();

	private ContractRules(FamilyModels before, FamilyModels after, String process) {
		this.before = before;
		this.after = after;
		this.process = process;
	}

	/**
	 * What a version takes away from those that call it.
	 * @param before the files in force
	 * @param after those that are to be
	 * @param callers the models that call it
	 */
	public static List<Finding> of(String process, Collection<ModelFile> before, Collection<ModelFile> after,
			Collection<ModelFile> callers) {
		ContractRules rules = new ContractRules(FamilyModels.of(before), FamilyModels.of(after), process);
		if (rules.before.processes().containsKey(process) && rules.after.processes().containsKey(process)) {
			callers.forEach(caller -> FamilyModels.of(List.of(caller)).processes().values().forEach(rules::caller));
		}
		return rules.findings.stream().distinct().toList();
	}

	private void caller(ProcessGraph caller) {
		caller.all("callActivity")
			.filter(call -> call.getAttribute("calledElement").equals(this.process))
			.forEach(call -> {
				mapped(call, "in", "target").forEach(name -> keep(caller, "input", name, ContractRules::read));
				mapped(call, "out", "source").forEach(name -> keep(caller, "output", name, this::set));
				caller.boundaries(call)
					.flatMap(ContractRules::codes)
					.forEach(code -> keep(caller, "event", code, ContractRules::thrown));
			});
	}

	/** What the version in force does not have either is no loss. */
	private void keep(ProcessGraph caller, String key, String name, Function<ProcessGraph, Stream<String>> kept) {
		ProcessGraph former = this.before.processes().get(this.process);
		ProcessGraph next = this.after.processes().get(this.process);
		if (kept.apply(former).anyMatch(name::equals) && kept.apply(next).noneMatch(name::equals)) {
			this.findings
				.add(Finding.of(next.file(), "", "model.contract." + key, caller.process().getAttribute("id"), name));
		}
	}

	private static Stream<String> mapped(Element call, String kind, String attribute) {
		return Xml.children(call, "extensionElements")
			.flatMap(extensions -> Xml.children(extensions, kind))
			.map(mapping -> mapping.getAttribute(attribute))
			.filter(name -> !name.isEmpty());
	}

	private static Stream<String> read(ProcessGraph graph) {
		Stream<String> byDelegates = beans(graph).flatMap(bean -> Delegates.of(bean).given().stream());
		Stream<String> byExpressions = Xml.all(graph.process())
			.flatMap(ContractRules::texts)
			.flatMap(text -> EXPRESSION.matcher(text).results())
			.flatMap(expression -> WORD.matcher(expression.group()).results())
			.map(MatchResult::group);
		return Stream.concat(byDelegates, byExpressions);
	}

	private static Stream<String> texts(Element element) {
		return Stream.concat(Stream.of(Xml.text(element)),
				IntStream.range(0, element.getAttributes().getLength())
					.mapToObj(element.getAttributes()::item)
					.map(attribute -> ((Attr) attribute).getValue()));
	}

	private Stream<String> set(ProcessGraph graph) {
		return SetVariables.by(graph, graph == this.after.processes().get(this.process) ? this.after : this.before);
	}

	private static Stream<String> beans(ProcessGraph graph) {
		return graph.nodes().flatMap(node -> DelegateRules.bean(node).stream());
	}

	private static Stream<String> thrown(ProcessGraph graph) {
		return Stream.of("endEvent", "intermediateThrowEvent").flatMap(graph::all).flatMap(ContractRules::codes);
	}

	/** The codes of errors and escalations of an event; none where it is for any. */
	private static Stream<String> codes(Element event) {
		Element root = event.getOwnerDocument().getDocumentElement();
		Set<String> named = Xml.children(event)
			.filter(kind -> THROWN.contains(kind.getLocalName()))
			.flatMap(kind -> Stream.of(kind.getAttribute("escalationRef"), kind.getAttribute("errorRef")))
			.filter(id -> !id.isEmpty())
			.collect(Collectors.toSet());
		return Xml.children(root)
			.filter(declared -> named.contains(declared.getAttribute("id")))
			.flatMap(declared -> Stream.of(declared.getAttribute("escalationCode"), declared.getAttribute("errorCode")))
			.filter(code -> !code.isEmpty());
	}

}
