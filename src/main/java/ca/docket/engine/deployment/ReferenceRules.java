package ca.docket.engine.deployment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.w3c.dom.Element;

/**
 * The forms, tables and processes that a family's processes name are there, its forms and
 * tables are used, its letters and the messages that it waits for are sent.
 */
final class ReferenceRules {

	private final FamilyModels models;

	private final Set<String> named = new HashSet<>();

	private final List<Finding> findings = new ArrayList<>();

	private ReferenceRules(FamilyModels models) {
		this.models = models;
	}

	static List<Finding> of(FamilyModels models) {
		ReferenceRules rules = new ReferenceRules(models);
		models.processes().values().forEach(graph -> Xml.all(graph.process()).forEach(node -> rules.node(graph, node)));
		if (!models.processes().isEmpty()) {
			rules.unused();
			rules.unsent();
		}
		return rules.findings;
	}

	private void node(ProcessGraph graph, Element node) {
		require(graph, node, Xml.camunda(node, "formRef"), this.models.forms().keySet(), "form");
		require(graph, node, Xml.camunda(node, "decisionRef"), this.models.tables().keySet(), "table");
		RowRules.form(node).ifPresent(this.named::add);
		DelegateRules.bean(node).map(Delegates::of).ifPresent(bean -> this.named.addAll(bean.tables()));
		String called = node.getAttribute("calledElement");
		if (family(called).equals(family(graph.file()))) {
			require(graph, node, called, this.models.processes().keySet(), "process");
		}
	}

	private void require(ProcessGraph graph, Element node, String name, Set<String> there, String key) {
		this.named.add(name);
		if (!name.isEmpty() && !there.contains(name)) {
			this.findings.add(Finding.of(graph.file(), Xml.id(node), "model.missing." + key, name));
		}
	}

	private void unused() {
		this.models.forms()
			.keySet()
			.stream()
			.filter(form -> !this.named.contains(form))
			.forEach(form -> this.findings.add(Finding.of(form + ".form", "", "model.unused.form")));
		this.models.tables().forEach((id, table) -> {
			if (!Units.isPolicy(table.file()) && !this.named.contains(id)) {
				this.findings.add(Finding.of(table.file(), "", "model.unused.table"));
			}
		});
	}

	private void unsent() {
		Set<String> letters = Senders.letters(this.models);
		this.models.letters()
			.stream()
			.filter(letter -> !letters.contains(letter))
			.forEach(letter -> this.findings.add(Finding.of(letter + "_en.md", "", "model.unsent.letter")));
		Set<String> messages = Senders.messages(this.models);
		this.models.processes()
			.values()
			.forEach(graph -> AwaitedMessages.in(graph.definitions()).forEach((node, message) -> {
				if (!messages.contains(message) && !begins(graph, node)) {
					this.findings.add(Finding.of(graph.file(), Xml.id(node), "model.unsent.message", message));
				}
			}));
	}

	/** Whoever begins a case chooses the message. */
	private static boolean begins(ProcessGraph graph, Element node) {
		return node.getLocalName().equals("startEvent") && node.getParentNode() == graph.process();
	}

	private static String family(String name) {
		return name.split("[-.]")[0];
	}

}
