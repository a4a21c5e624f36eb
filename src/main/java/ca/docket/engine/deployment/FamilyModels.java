package ca.docket.engine.deployment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import ca.docket.engine.deployment.ModelFile.Kind;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The models of some files, read so that rules can look from one into another.
 *
 * @param processes by id
 * @param tables by the id of their decision
 * @param forms their fields, by the id of the form
 * @param letters their names
 */
record FamilyModels(Map<String, ProcessGraph> processes, Map<String, DecisionTable> tables,
		Map<String, Map<String, FormField>> forms, Set<String> letters) {

	/** Of files in which no fault was found. */
	static FamilyModels of(Collection<ModelFile> files) {
		FamilyModels models = new FamilyModels(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeSet<>());
		files.forEach(models::add);
		return models;
	}

	private void add(ModelFile file) {
		if (file.is(Kind.PROCESS)) {
			roots(file, "process").forEach(
					process -> this.processes.put(process.getAttribute("id"), new ProcessGraph(file.name(), process)));
		}
		else if (file.is(Kind.TABLE)) {
			roots(file, "decision").forEach(
					decision -> this.tables.put(decision.getAttribute("id"), DecisionTable.of(file.name(), decision)));
		}
		else if (file.is(Kind.FORM)) {
			this.forms.put(file.id(), FormField.in(file.text()));
		}
		else if (file.is(Kind.LETTER)) {
			this.letters.add(Senders.letter(file.name()));
		}
	}

	private static List<Element> roots(ModelFile file, String name) {
		try {
			return Xml.children(Xml.read(file.bytes()).getDocumentElement(), name).toList();
		}
		catch (SAXException ex) {
			throw new IllegalStateException("The model was read before", ex);
		}
	}

	/** The fields of the form that a task or a start has; none without a form. */
	Map<String, FormField> fields(Element node) {
		return this.forms.getOrDefault(Xml.camunda(node, "formRef"), Map.of());
	}

	/** The table that a task asks, where it is one of these. */
	Optional<DecisionTable> table(Element task) {
		return Optional.ofNullable(this.tables.get(Xml.camunda(task, "decisionRef")));
	}

}
