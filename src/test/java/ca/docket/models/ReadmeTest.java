package ca.docket.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/** Keeps the README's table of processes true: each line is what the models say. */
class ReadmeTest {

	static List<Path> models() {
		return Models.processes();
	}

	@ParameterizedTest
	@MethodSource("models")
	void theTableOfProcessesSaysWhatTheModelsSay(Path model) throws IOException {
		assertThat(Files.readAllLines(Path.of("README.md"))).contains(line(model));
	}

	private static String line(Path file) throws IOException {
		BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
		Process process = model.getModelElementsByType(Process.class).iterator().next();
		List<String> startForms = process.getChildElementsByType(StartEvent.class)
			.stream()
			.map(StartEvent::getCamundaFormRef)
			.filter(Objects::nonNull)
			.toList();
		Collection<String> forms = names(model.getModelElementsByType(UserTask.class), UserTask::getCamundaFormRef);
		Collection<String> decisions = names(model.getModelElementsByType(BusinessRuleTask.class),
				BusinessRuleTask::getCamundaDecisionRef);
		return Stream.of("`%s` %s".formatted(process.getId(), process.getName()), code(starters(process.getId())),
				code(startForms.stream().flatMap(ReadmeTest::fields).toList()),
				code(Stream.concat(startForms.stream(), forms.stream()).toList()), code(decisions), code(emails(file)))
			.collect(Collectors.joining(" | ", "| ", " |"));
	}

	private static <T> Collection<String> names(Collection<T> elements, Function<T, String> name) {
		return elements.stream().map(name).collect(Collectors.toCollection(TreeSet::new));
	}

	private static List<String> starters(String process) throws IOException {
		try (Stream<Path> families = Files.list(Path.of("src/main/resources/families"))) {
			return families.map(ReadmeTest::processes)
				.filter(processes -> processes.containsKey(process))
				.flatMap(processes -> processes.get(process).getOrDefault("start", List.of()).stream())
				.map(String::valueOf)
				.toList();
		}
	}

	private static Map<String, Map<String, List<?>>> processes(Path family) {
		try {
			Map<String, Map<String, Map<String, List<?>>>> file = new Yaml().load(Files.readString(family));
			return file.get("processes");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<String> fields(String form) {
		try {
			return keys(new ObjectMapper().readTree(Path.of("forms", form + ".form").toFile()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<String> keys(JsonNode component) {
		Stream<String> own = component.has("key") ? Stream.of(component.get("key").asText()) : Stream.empty();
		return Stream.concat(own, component.path("components").valueStream().flatMap(ReadmeTest::keys));
	}

	/**
	 * The emails whose name begins with the process's, and with no longer name of
	 * another.
	 */
	private static List<String> emails(Path model) throws IOException {
		try (Stream<Path> texts = Files.list(Path.of("src/main/resources/mail"))) {
			return texts.map(Models::name)
				.filter(name -> name.endsWith("_en"))
				.map(name -> name.replaceFirst("_en$", ""))
				.filter(email -> models().stream()
					.filter(other -> email.startsWith(Models.name(other) + "-"))
					.max(Comparator.comparing(other -> Models.name(other).length()))
					.filter(model::equals)
					.isPresent())
				.sorted()
				.toList();
		}
	}

	private static String code(Collection<String> names) {
		return names.stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
	}

}
