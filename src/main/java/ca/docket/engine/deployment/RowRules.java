package ca.docket.engine.deployment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import ca.docket.engine.deployment.ModelFile.Kind;
import ca.docket.engine.form.PlainForm;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The rows of a work list or an import are asked by a form of the family that a page can
 * show.
 */
final class RowRules {

	private static final Set<String> ROWS = Set.of("rows", "import");

	private RowRules() {
	}

	/** The form that a property of a task names for its rows. */
	static Optional<String> form(Element element) {
		return Optional.of(element)
			.filter(each -> each.getLocalName().equals("property") && ROWS.contains(each.getAttribute("name")))
			.map(each -> each.getAttribute("value"));
	}

	/**
	 * What stands against the forms of rows.
	 * @param processes by the name of their files
	 */
	static List<Finding> together(Collection<ModelFile> files, Map<String, Document> processes) {
		Map<String, ModelFile> forms = new TreeMap<>();
		files.stream().filter(file -> file.is(Kind.FORM)).forEach(file -> forms.put(file.id(), file));
		if (forms.isEmpty()) {
			// a folder of models alone says nothing of forms
			return List.of();
		}
		List<Finding> findings = new ArrayList<>();
		processes.forEach((name, process) -> Xml.all(process.getDocumentElement())
			.filter(element -> element.getLocalName().equals("userTask"))
			.forEach(task -> Xml.all(task)
				.flatMap(element -> form(element).stream())
				.forEach(form -> findings.addAll(ofTask(name, task, form, forms)))));
		return findings;
	}

	private static List<Finding> ofTask(String model, Element task, String form, Map<String, ModelFile> forms) {
		if (!forms.containsKey(form)) {
			return List.of(Finding.of(model, Xml.id(task), "model.rows.form", form));
		}
		return PlainForm.faults(forms.get(form).text())
			.stream()
			.map(fault -> Finding.of(forms.get(form).name(), fault.component(), fault.key(), fault.details().toArray()))
			.toList();
	}

}
