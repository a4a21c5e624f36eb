package ca.docket.engine.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.engine.deployment.ModelFile.Kind;
import org.springframework.core.io.ClassPathResource;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Makes the models of a test a whole family, with what they lack: an empty form and a row
 * of deadlines for each task, a diagram, the French. What a test sends itself stays.
 */
public final class MinimalFamily {

	private static final Pattern WITHOUT_FORM = Pattern.compile("<((?:\\w+:)?userTask)\\b(?![^>]*formRef)");

	private static final String FORM = " xmlns:camunda='http://camunda.org/schema/1.0/bpmn' camunda:formRef='%s' camunda:formRefBinding='deployment'";

	private static final String DIAGRAM = """
			<di:BPMNDiagram xmlns:di='http://www.omg.org/spec/BPMN/20100524/DI' xmlns:dc='http://www.omg.org/spec/DD/20100524/DC'>
			<di:BPMNPlane bpmnElement='%s'>%s</di:BPMNPlane></di:BPMNDiagram>
			""";

	private static final String SHAPE = "<di:BPMNShape bpmnElement='%s'><dc:Bounds x='0' y='0' width='100' height='80'/></di:BPMNShape>";

	private final Map<String, ModelFile> files = new LinkedHashMap<>();

	private MinimalFamily(Collection<ModelFile> sent) {
		sent.forEach(file -> this.files.put(file.name(), file));
	}

	/** The files of a test, completed, in the order in which they were sent. */
	public static Map<String, String> of(Collection<ModelFile> sent) {
		return of(sent, file -> true);
	}

	/** The same, where the French is what the test is about. */
	public static Map<String, String> untranslated(Collection<ModelFile> sent) {
		return of(sent, file -> sent.stream().noneMatch(own -> own.name().equals(file.name())));
	}

	private static Map<String, String> of(Collection<ModelFile> sent, Predicate<ModelFile> translated) {
		MinimalFamily family = new MinimalFamily(sent);
		sent.stream().filter(file -> file.is(Kind.PROCESS)).forEach(family::complete);
		List.copyOf(family.files.values())
			.stream()
			.filter(translated)
			.forEach(file -> TestModels.french(file).ifPresent(family::add));
		Map<String, String> all = new LinkedHashMap<>();
		family.files.forEach((name, file) -> all.put(name, file.text()));
		return all;
	}

	private void complete(ModelFile file) {
		try {
			Xml.children(Xml.read(file.bytes()).getDocumentElement(), "process")
				.findFirst()
				.map(process -> new ProcessGraph(file.name(), process))
				.ifPresent(graph -> complete(file, graph));
		}
		catch (SAXException ex) {
			// what cannot be read is what the test is about
		}
	}

	private void complete(ModelFile file, ProcessGraph graph) {
		String process = graph.process().getAttribute("id");
		String model = file.text();
		String form = process + "-any";
		if (WITHOUT_FORM.matcher(model).find()) {
			model = WITHOUT_FORM.matcher(model).replaceAll("<$1" + FORM.formatted(form));
			add(file(form + ".form", "{\"id\": \"%s\", \"type\": \"default\", \"components\": []}".formatted(form)));
		}
		if (!model.contains("BPMNPlane")) {
			int end = model.lastIndexOf("</");
			model = model.substring(0, end) + DIAGRAM.formatted(process, each(ids(graph.nodes()), SHAPE::formatted))
					+ model.substring(end);
		}
		this.files.put(file.name(), file(file.name(), model));
		if (graph.all("userTask").findAny().isPresent() && this.files.values().stream().noneMatch(tellsOf(process))
				&& !new ClassPathResource("processes/" + process + ".bpmn").exists()) {
			add(file(process + "-deadlines.dmn", deadlines(process, graph)));
		}
	}

	private static Predicate<ModelFile> tellsOf(String process) {
		return file -> file.name().endsWith("-deadlines.dmn") && file.text().contains("\"" + process + "\"");
	}

	/** The office's own table with rows that say nothing but the task. */
	private static String deadlines(String process, ProcessGraph graph) {
		try {
			String table = new ClassPathResource("dmn/intake-deadlines.dmn").getContentAsString(StandardCharsets.UTF_8);
			return table.substring(0, table.indexOf("<rule")).replace("intake-deadlines", process + "-deadlines")
					+ each(ids(graph.all("userTask")), task -> rule(process, task))
					+ table.substring(table.lastIndexOf("</rule>") + "</rule>".length())
						.replace("intake-deadlines", process + "-deadlines");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String rule(String process, String task) {
		String input = "<inputEntry id='%1$s-%2$s'><text>%3$s</text></inputEntry>";
		return "<rule id='rule-%s'>".formatted(task) + input.formatted(task, "process", "\"" + process + "\"")
				+ input.formatted(task, "task", "\"" + task + "\"") + input.formatted(task, "tier", "")
				+ input.formatted(task, "priority", "")
				+ each(Stream.of("due", "expiry", "reminders", "to", "after"),
						column -> "<outputEntry id='%s-%s'><text></text></outputEntry>".formatted(task, column))
				+ "</rule>";
	}

	private static Stream<String> ids(Stream<Element> elements) {
		return elements.map(element -> element.getAttribute("id"));
	}

	private static String each(Stream<String> names, Function<String, String> text) {
		return names.map(text).collect(Collectors.joining());
	}

	private static ModelFile file(String name, String content) {
		return new ModelFile(name, content.getBytes(StandardCharsets.UTF_8));
	}

	private void add(ModelFile file) {
		// a test's own may lie in a folder
		if (this.files.keySet().stream().noneMatch(name -> name.endsWith("/" + file.name()))) {
			this.files.putIfAbsent(file.name(), file);
		}
	}

}
