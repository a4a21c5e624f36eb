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
import org.camunda.bpm.model.dmn.Dmn;

/** The texts of the models of one deployment, in one language. */
public final class DeployedTexts {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final Map<String, byte[]> files;

	private final String language;

	private final Map<String, Optional<ProcessText>> processes = new ConcurrentHashMap<>();

	private final Map<String, Optional<List<FieldText>>> forms = new ConcurrentHashMap<>();

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
		return read(process).flatMap(text -> text.name(element));
	}

	/** The name of an element of any of its processes; empty where it has none. */
	public Optional<String> element(String element) {
		return processes().flatMap(process -> process.name(element).stream()).findFirst();
	}

	/** What the model says of a process or an element of it. */
	public Optional<String> documentation(String process, String element) {
		return read(process).flatMap(text -> text.documentation(element));
	}

	/** How a case of a process ended: the name of the end event with that outcome. */
	public Optional<String> outcome(String process, String outcome) {
		return read(process).map(text -> text.outcomes().get(outcome));
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
		return read(process).stream()
			.flatMap(text -> text.tables().stream())
			.flatMap(table -> table(table).stream())
			.flatMap(table -> table.inputs().keySet().stream())
			.filter(expression -> expression.matches("[A-Za-z]\\w*"));
	}

	/** What the models give to their steps as an input with this name. */
	public Set<String> inputs(String input) {
		return processes().flatMap(process -> process.inputs().getOrDefault(input, Set.of()).stream())
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
			.or(() -> asked.stream().findFirst())
			.or(() -> result(key));
	}

	/** The column of a table whose result a process keeps under this name. */
	private Optional<FieldText> result(String variable) {
		return processes().flatMap(process -> Stream.ofNullable(process.results().get(variable)))
			.flatMap(table -> table(table).stream())
			.flatMap(table -> table.outputs().values().stream())
			.findFirst();
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

	private Stream<ProcessText> processes() {
		return ids(".bpmn").flatMap(process -> read(process).stream());
	}

	private Optional<ProcessText> read(String process) {
		return this.processes.computeIfAbsent(process, id -> Optional.ofNullable(this.files.get(id + ".bpmn"))
			.map(file -> ProcessText.of(Bpmn.readModelFromStream(new ByteArrayInputStream(file)), translation(id))));
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
