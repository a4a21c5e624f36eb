package ca.docket.text;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The texts of the models of one deployment, in one language. */
public final class DeployedTexts {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final Map<String, byte[]> files;

	private final String language;

	private final Map<String, Map<String, String>> processes = new ConcurrentHashMap<>();

	private final Map<String, Optional<List<FieldText>>> forms = new ConcurrentHashMap<>();

	private final Map<String, Set<String>> inputs = new ConcurrentHashMap<>();

	private final Map<String, Optional<TableText>> tables = new ConcurrentHashMap<>();

	/**
	 * Those of a deployment.
	 * @param files by their plain name
	 * @param language {@code en} or {@code fr}
	 */
	DeployedTexts(Map<String, byte[]> files, String language) {
		this.files = files;
		this.language = language;
	}

	/** The name of a process. */
	public Optional<String> process(String process) {
		return element(process, process);
	}

	/** The name of an element of a process; empty where it has none. */
	public Optional<String> element(String process, String element) {
		return Optional.ofNullable(names(process).get(element + ".name"));
	}

	/** What the model says of a process or an element of it. */
	public Optional<String> documentation(String process, String element) {
		return Optional.ofNullable(names(process).get(element + ".documentation"));
	}

	/** How a case of a process ended: the name of the end event with that outcome. */
	public Optional<String> outcome(String process, String outcome) {
		return Optional.ofNullable(names(process).get("outcome=" + outcome));
	}

	/** What its processes call an outcome. */
	public Stream<String> outcomes(String outcome) {
		return ids(".bpmn").flatMap(process -> outcome(process, outcome).stream());
	}

	/**
	 * The fields of a form, or of a list in it, in reading order; none where the
	 * deployment has no such form.
	 */
	public List<FieldText> form(String form) {
		String[] list = form.split("#", 2);
		List<FieldText> fields = this.forms.computeIfAbsent(list[0], this::readForm).orElse(List.of());
		return (list.length == 1) ? fields
				: fields.stream()
					.filter(field -> field.key().equals(list[1]))
					.flatMap(field -> field.rows().stream())
					.toList();
	}

	/** The file of a form in this language. */
	public Optional<String> formFile(String form) {
		return text(form + ".form")
			.map(json -> text(french(form)).map(texts -> Catalogue.read(texts).translate(json)).orElse(json));
	}

	/** A letter, as {@code intake-approved}. */
	public Optional<String> letter(String name) {
		return text("%s_%s.md".formatted(name, this.language));
	}

	public Optional<TableText> table(String decision) {
		return this.tables.computeIfAbsent(decision, this::readTable);
	}

	/** What the tables that a process asks want to know by a single variable. */
	public Stream<String> tableInputs(String process) {
		return Optional.ofNullable(this.files.get(process + ".bpmn"))
			.stream()
			.flatMap(file -> model(file).getModelElementsByType(BusinessRuleTask.class).stream())
			.map(BusinessRuleTask::getCamundaDecisionRef)
			.flatMap(table -> table(table).stream())
			.flatMap(table -> table.inputs().keySet().stream())
			.filter(expression -> expression.matches("[A-Za-z]\\w*"));
	}

	/** What the models give to their steps as an input with this name. */
	public Set<String> inputs(String input) {
		return this.inputs.computeIfAbsent(input, this::readInputs);
	}

	private Set<String> readInputs(String input) {
		return ids(".bpmn").map(process -> model(this.files.get(process + ".bpmn")))
			.flatMap(model -> model.getModelElementsByType(CamundaInputParameter.class).stream())
			.filter(parameter -> input.equals(parameter.getCamundaName()))
			.map(parameter -> parameter.getTextContent().strip())
			.collect(Collectors.toUnmodifiableSet());
	}

	/** The fields of all forms. */
	public Stream<FieldText> fields() {
		return ids(".form").flatMap(form -> form(form).stream());
	}

	/**
	 * A field by the name of its variable, wherever it is asked or found out: in a form
	 * that has words for its values, else in another, else in a table.
	 */
	public Optional<FieldText> field(String key) {
		List<FieldText> asked = fields().filter(field -> field.key().equals(key)).toList();
		return asked.stream()
			.filter(field -> !field.values().isEmpty())
			.findFirst()
			.or(() -> ids(".dmn").flatMap(table -> table(table).stream())
				.flatMap(table -> Stream.ofNullable(table.outputs().get(key)))
				.filter(field -> asked.isEmpty() || !field.values().isEmpty())
				.findFirst())
			.or(() -> asked.stream().findFirst());
	}

	/** An answer to a field in words; the answer itself as words where it has none. */
	public String answer(String field, String answer) {
		return field(field).map(known -> known.values().get(answer)).orElseGet(() -> FieldText.inWords(answer));
	}

	private Stream<String> ids(String ending) {
		return this.files.keySet()
			.stream()
			.filter(name -> name.endsWith(ending))
			.map(name -> name.substring(0, name.length() - ending.length()))
			.sorted();
	}

	private Map<String, String> names(String process) {
		return this.processes.computeIfAbsent(process, this::readProcess);
	}

	private Map<String, String> readProcess(String process) {
		byte[] file = this.files.get(process + ".bpmn");
		return (file != null) ? names(model(file), translation(process)) : Map.of();
	}

	private static BpmnModelInstance model(byte[] file) {
		return Bpmn.readModelFromStream(new ByteArrayInputStream(file));
	}

	private static Map<String, String> names(BpmnModelInstance model, Translation words) {
		Map<String, String> names = new ConcurrentHashMap<>();
		Process process = model.getModelElementsByType(Process.class).iterator().next();
		Stream.concat(Stream.of(process), below(process))
			.filter(element -> element.getAttributeValue("id") != null)
			.forEach(element -> {
				String id = element.getAttributeValue("id");
				text(names, id + ".name", words, element.getAttributeValue("name"));
				element.getChildElementsByType(model.getModel().getType(Documentation.class))
					.forEach(documentation -> text(names, id + ".documentation", words,
							documentation.getTextContent().strip()));
			});
		model.getModelElementsByType(EndEvent.class)
			.forEach(end -> outcome(end).ifPresent(outcome -> names.putIfAbsent("outcome=" + outcome,
					names.getOrDefault(end.getId() + ".name", outcome))));
		return names;
	}

	private static void text(Map<String, String> names, String key, Translation words, String own) {
		if (own != null && !own.isBlank()) {
			names.put(key, words.of(key, own));
		}
	}

	private static Stream<ModelElementInstance> below(ModelElementInstance element) {
		return element.getModelInstance()
			.getModelElementsByType(element.getModelInstance().getModel().getType(FlowElement.class))
			.stream();
	}

	private static Optional<String> outcome(EndEvent end) {
		return Optional.ofNullable(end.getExtensionElements())
			.stream()
			.flatMap(extensions -> extensions.getElementsQuery().filterByType(CamundaInputOutput.class).list().stream())
			.flatMap(mapping -> mapping.getCamundaInputParameters().stream())
			.filter(input -> "outcome".equals(input.getCamundaName()))
			.map(CamundaInputParameter::getTextContent)
			.map(String::strip)
			.findFirst();
	}

	private Optional<List<FieldText>> readForm(String form) {
		return formFile(form).map(json -> {
			try {
				return FieldText.in(JSON.readTree(json));
			}
			catch (JsonProcessingException ex) {
				throw new IllegalStateException("A form that was deployed is not JSON: " + form, ex);
			}
		});
	}

	private Optional<TableText> readTable(String table) {
		return Optional.ofNullable(this.files.get(table + ".dmn"))
			.map(file -> TableText.of(Dmn.readModelFromStream(new ByteArrayInputStream(file)), translation(table)));
	}

	private Translation translation(String id) {
		return text(french(id)).map(Translation::read).orElse(Translation.NONE);
	}

	private String french(String id) {
		return this.language.equals("fr") ? id + "_fr.properties" : "";
	}

	private Optional<String> text(String file) {
		return Optional.ofNullable(this.files.get(file)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
	}

}
