package ca.docket.engine.deployment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

import ca.docket.engine.deployment.ModelFile.Kind;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * What is wrong with a set of files, before any of it is stored. The engine asks at each
 * deployment, the build for the repository's files, and {@code check-models} for a
 * folder.
 */
public final class ModelRules {

	private final Supplier<Surroundings> surroundings;

	public ModelRules(Supplier<Surroundings> surroundings) {
		this.surroundings = surroundings;
	}

	/** What makes it pointless to look into the files: too many, too large. */
	public static List<Finding> tooMuch(Collection<ModelFile> files) {
		return FileRules.tooMuch(files);
	}

	/** All findings with the warnings, in the order of the files. */
	public List<Finding> findings(Collection<ModelFile> files) {
		List<Finding> findings = faults(files);
		if (!findings.isEmpty()) {
			return findings;
		}
		// what harms nobody is asked for once the models can be read, and nowhere else
		// than here
		List<Finding> further = new ArrayList<>(FamilyRules.of(files, this.surroundings.get().operators()));
		further.addAll(TranslationRules.of(files));
		return further;
	}

	/** What would do harm, in whatever language it is shown. */
	List<Finding> faults(Collection<ModelFile> files) {
		List<Finding> findings = new ArrayList<>(FileRules.of(files));
		if (!findings.isEmpty()) {
			return findings;
		}
		Surroundings here = this.surroundings.get();
		ModelExpressions expressions = new ModelExpressions(here.delegates());
		MarkdownRules markdown = new MarkdownRules(here.hosts());
		Map<String, Document> processes = new TreeMap<>();
		Map<ModelFile, Document> models = new LinkedHashMap<>();
		for (ModelFile file : files) {
			if (findings.size() >= Finding.MOST) {
				return findings;
			}
			switch (file.kind().orElseThrow()) {
				case PROCESS -> xml(file, findings).ifPresent(model -> {
					findings.addAll(NameRules.of(file.name(), model, expressions));
					findings.addAll(FlowRules.of(file.name(), model, here.ownStarts()));
					findings.addAll(IdRules.of(file.name(), model));
					findings.addAll(ValueRules.of(file.name(), model, markdown));
					processes.put(file.name(), model);
					models.put(file, model);
				});
				case TABLE -> xml(file, findings).ifPresent(model -> {
					findings.addAll(NameRules.of(file.name(), model, expressions));
					findings.addAll(TableRules.of(file.name(), model));
					findings.addAll(ValueRules.of(file.name(), model, markdown));
					models.put(file, model);
				});
				case FORM -> findings.addAll(FormRules.ofForm(file, markdown));
				case FRENCH -> findings.addAll(FormRules.ofTexts(file, markdown));
				case LETTER -> findings.addAll(LetterRules.of(file, markdown));
			}
		}
		findings.addAll(Loops.of(processes));
		findings.addAll(CallRules.of(processes));
		findings.addAll(PartRules.of(processes));
		findings.addAll(LetterRules.together(files, processes));
		if (findings.isEmpty()) {
			models.forEach((file, model) -> findings.addAll(SchemaRules.of(file, model)));
			// forms that can be read
			findings.addAll(RowRules.together(files, processes));
			findings.addAll(ContactRules.together(files, processes));
			findings.addAll(QuestionRules.together(files, processes, here.secretKey()));
		}
		return findings;
	}

	private static Optional<Document> xml(ModelFile file, List<Finding> findings) {
		try {
			Document model = Xml.read(file.bytes());
			String root = file.is(Kind.PROCESS) ? "http://www.omg.org/spec/BPMN/20100524/MODEL"
					: "https://www.omg.org/spec/DMN/20191111/MODEL/";
			if (!root.equals(model.getDocumentElement().getNamespaceURI())) {
				findings.addAll(NameRules.rootOf(file.name(), model));
				return Optional.empty();
			}
			// a second one would be deployed under another family's name
			String holds = file.is(Kind.PROCESS) ? "process" : "decision";
			if (Xml.children(model.getDocumentElement(), holds).count() != 1) {
				findings.add(Finding.of(file.name(), "", "model.one"));
			}
			// else new cases would begin with the former version, beside these files
			Xml.children(model.getDocumentElement(), "process")
				.filter(process -> !process.getAttribute("isExecutable").equals("true"))
				.forEach(process -> findings.add(Finding.of(file.name(), Xml.id(process), "model.not-executable")));
			return Optional.of(model);
		}
		catch (SAXException ex) {
			findings.add(Finding.of(file.name(), "", "model.xml", String.valueOf(ex.getMessage())));
			return Optional.empty();
		}
	}

}
