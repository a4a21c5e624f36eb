package ca.docket.engine.deployment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import ca.docket.engine.form.PlainForm;
import ca.docket.engine.letter.LetterText;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Who is asked by a personal link finds it in the letter, and a form that its page can
 * show.
 */
final class QuestionRules {

	private final Map<String, ModelFile> files = new TreeMap<>();

	private final List<Finding> findings = new ArrayList<>();

	private final boolean secretKey;

	private QuestionRules(boolean secretKey) {
		this.secretKey = secretKey;
	}

	/**
	 * What stands against links to contacts.
	 * @param processes by the name of their files
	 * @param secretKey whether links can be sent
	 */
	static List<Finding> together(Collection<ModelFile> files, Map<String, Document> processes, boolean secretKey) {
		QuestionRules rules = new QuestionRules(secretKey);
		files.forEach(file -> rules.files.put(file.name(), file));
		processes.forEach((name, process) -> Xml.all(process.getDocumentElement())
			.filter(node -> input(node, "to").isPresent())
			.forEach(node -> DelegateRules.bean(node)
				.filter(Set.of("askPerson", "sendDocuments")::contains)
				.ifPresent(step -> {
					rules.link(name, node);
					if (step.equals("askPerson")) {
						rules.question(name, process, node);
					}
				})));
		return rules.findings;
	}

	private void link(String model, Element node) {
		if (!this.secretKey) {
			add(model, node, "key", "DOCKET_SECRET_KEY");
		}
		if (!input(node, "to").orElseThrow().startsWith("contact:")) {
			add(model, node, "asked", input(node, "to").orElseThrow());
		}
		input(node, "letter").map(letter -> this.files.get(letter + "_en.md"))
			.filter(letter -> !LetterText.of(letter.text()).placeholders().contains("link"))
			.ifPresent(letter -> add(model, node, "link", letter.name()));
	}

	private void question(String model, Document process, Element node) {
		String task = input(node, "task").orElse("");
		form(process, task).ifPresentOrElse(this::answer, () -> add(model, node, "form", task));
	}

	/** Texts of the form are for the office alone. */
	private void answer(ModelFile form) {
		PlainForm.faults(form.text())
			.stream()
			.forEach(fault -> this.findings
				.add(Finding.of(form.name(), fault.component(), fault.key(), fault.details().toArray())));
	}

	private Optional<ModelFile> form(Document process, String task) {
		return Xml.all(process.getDocumentElement())
			.filter(element -> element.getLocalName().equals("userTask") && Xml.id(element).equals(task))
			.findFirst()
			.map(element -> this.files.get(Xml.camunda(element, "formRef") + ".form"));
	}

	private static Optional<String> input(Element node, String name) {
		return ProcessGraph.parameters(node, "inputParameter")
			.filter(parameter -> parameter.getAttribute("name").equals(name))
			.map(parameter -> parameter.getTextContent().strip())
			.findFirst();
	}

	private void add(String model, Element node, String key, String detail) {
		this.findings.add(Finding.of(model, Xml.id(node), "model.contact." + key, detail));
	}

}
