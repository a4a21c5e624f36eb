package ca.docket.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keeps the README true: its table of processes says what the models say, and a family's
 * name finds the family's files.
 */
class ReadmeTest {

	static List<Path> models() {
		return Models.processes();
	}

	@ParameterizedTest
	@MethodSource("models")
	void theTableOfProcessesSaysWhatTheModelsSay(Path model) throws IOException {
		assertThat(Files.readAllLines(Path.of("README.md"))).contains(line(model));
	}

	@Test
	void theMapOfTheIntakeListsEachOfItsFiles() throws IOException {
		List<Path> files = files("docs", "dmn", "forms", "processes", "src").stream()
			.filter(file -> file.toString().contains("intake"))
			.toList();
		List<PathMatcher> map = map();
		assertThat(files).allMatch(file -> map.stream().anyMatch(place -> place.matches(file)));
		assertThat(map).allMatch(place -> files.stream().anyMatch(place::matches));
	}

	@Test
	void modelsFormsTablesAndLettersBeginWithTheNameOfTheirFamily() {
		Predicate<String> named = Pattern.compile("^(%s)[-._]".formatted(String.join("|", families()))).asPredicate();
		assertThat(files("dmn", "forms", "processes")).allMatch(file -> named.test(file.getFileName().toString()));
	}

	/**
	 * Families know each other's classes only where one is shared, as commitments are.
	 */
	@ParameterizedTest
	@MethodSource("families")
	void classesAndTestsOfAFamilyStandInItsPackageOrCarryItsName(String family) {
		List<Path> named = files("src/main/java", "src/test/java").stream()
			.filter(file -> file.toString().toLowerCase(Locale.ROOT).contains(family))
			.toList();
		assertThat(named).anyMatch(Path.of("src/main/java/ca/docket", family, "package-info.java")::equals)
			.anyMatch(file -> file.startsWith("src/test/java"));
		assertThat(files("src/main/java", "src/test/java")).filteredOn(file -> imports(file, family))
			.filteredOn(file -> families().stream().noneMatch(other -> file.toString().contains("/" + other + "/")))
			.isSubsetOf(named);
	}

	static Collection<String> families() {
		return names(models(), Models::family);
	}

	/** What the README says that {@code git ls-files} lists. */
	private static List<PathMatcher> map() throws IOException {
		String readme = Files.readString(Path.of("README.md"));
		return readme.substring(readme.indexOf("git ls-files '*intake*'")).split("```")[1].strip()
			.lines()
			.map(line -> line.split(" ")[0])
			.map(place -> FileSystems.getDefault().getPathMatcher("glob:" + place.replaceFirst("/$", "/**")))
			.toList();
	}

	private static boolean imports(Path file, String family) {
		try {
			return Files.readString(file).matches("(?s).*\\nimport (static )?ca\\.docket\\.%s\\..*".formatted(family));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<Path> files(String... folders) {
		return Stream.of(folders).flatMap(folder -> {
			try (Stream<Path> all = Files.walk(Path.of(folder))) {
				return all.filter(Files::isRegularFile).toList().stream();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}).toList();
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
		return Stream
			.of("`%s` %s".formatted(process.getId(), process.getName()), code(starters(process.getId())),
					code(startForms.stream().flatMap(ReadmeTest::fields).toList()),
					code(Stream.concat(startForms.stream(), forms.stream()).distinct().toList()), code(decisions),
					code(letters(file)))
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

	/** A list is one variable. */
	private static Stream<String> keys(JsonNode component) {
		if (component.path("type").asText().equals("dynamiclist")) {
			return Stream.of(component.get("path").asText());
		}
		Stream<String> own = component.has("key") ? Stream.of(component.get("key").asText()) : Stream.empty();
		return Stream.concat(own, component.path("components").valueStream().flatMap(ReadmeTest::keys));
	}

	/** The letters whose name begins with the process's, and with no longer one. */
	private static List<String> letters(Path model) {
		return Models.files("processes/letters", "_en.md")
			.stream()
			.map(letter -> Models.name(letter).replaceFirst("_en$", ""))
			.filter(letter -> models().stream()
				.filter(other -> letter.startsWith(Models.name(other) + "-"))
				.max(Comparator.comparing(other -> Models.name(other).length()))
				.filter(model::equals)
				.isPresent())
			.sorted()
			.toList();
	}

	private static String code(Collection<String> names) {
		return names.stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
	}

}
