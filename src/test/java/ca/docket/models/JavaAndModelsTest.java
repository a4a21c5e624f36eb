package ca.docket.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Stands in for a compiler where Java names what is in a model: a rename in Camunda
 * Modeler that Java does not follow is red.
 */
class JavaAndModelsTest {

	private static final Pattern ELEMENT = Pattern.compile("\"((?:Activity|Event|Gateway|Flow)_\\w+)\"");

	/** What a process is told, or a text that people read. */
	private static final Pattern MESSAGE_OR_TEXT = Pattern.compile("\"([a-z]+(?:-[a-z]+)*\\.[a-z][a-z-]*)\"");

	private static final Pattern PROCESS = Pattern
		.compile("(?:processDefinitionKey\\(|ProcessInstanceByKey\\(|new Opening\\(|String process\\(\\) \\{\\s*return"
				+ "|processes =)\\s*\"([\\w-]+)\"");

	private static final Pattern READ_WORD = Pattern
		.compile("auditTrail\\s*\\.(?:latest|of)\\(\\s*[\\w.()]+,\\s*\"([a-z-]+)\"\\)");

	private static final Pattern WRITTEN_WORD = Pattern
		.compile("(?:addFinding|note|add|new AuditEntry)\\([^;\"]*?,\\s*\"([a-z-]+)\"");

	private static final Pattern VARIABLE = Pattern
		.compile("(?:[gs]etVariable|hasVariable|[gs]etVariableLocal)\\(\\s*(?:[^;\"]*?,\\s*)?\"(\\w+)\"");

	/** Beside its value. */
	private static final Pattern GIVEN = Pattern.compile("(?<!Variable\\()\"(\\w+)\",");

	static List<String> families() {
		return Models.processes().stream().map(Models::family).distinct().toList();
	}

	@ParameterizedTest
	@MethodSource("families")
	void anElementIsInAModelOfTheFamily(String family) {
		assertThat(names(ELEMENT, java(family))).allMatch(id -> models(family).contains("id=\"" + id + "\""));
	}

	@ParameterizedTest
	@MethodSource("families")
	void aMessageIsInAModelOfTheFamily(String family) {
		Set<String> processes = processes(family);
		String texts = Models.files("src/main/resources/messages", ".properties")
			.stream()
			.map(JavaAndModelsTest::read)
			.collect(Collectors.joining());
		assertThat(names(MESSAGE_OR_TEXT, java(family)))
			.filteredOn(name -> processes.contains(name.substring(0, name.indexOf('.'))))
			.allMatch(name -> models(family).contains("name=\"" + name + "\"") || texts.contains("\n" + name + "="));
	}

	@ParameterizedTest
	@MethodSource("families")
	void aProcessIsOneOfTheFamily(String family) {
		assertThat(names(PROCESS, java(family))).isSubsetOf(processes(family));
	}

	/** As the property of a task has it, or as a step writes it. */
	@ParameterizedTest
	@MethodSource("families")
	void aWordOfTheRecordThatIsReadIsWritten(String family) {
		String models = models(family);
		Set<String> written = names(WRITTEN_WORD, java(family));
		assertThat(names(READ_WORD, java(family)))
			.allMatch(word -> written.contains(word) || models.contains("name=\"record\" value=\"" + word + "\""));
	}

	/** Answers and results too; the operator's files name some, callers give some. */
	@ParameterizedTest
	@MethodSource("families")
	void aVariableIsNamedInAFileOfAFamilyOrGivenByJava(String family) {
		String known = Stream
			.of(Models.processes(), Models.forms(), Models.decisions(),
					Models.files("src/main/resources/families", ".yaml"))
			.flatMap(List::stream)
			.map(JavaAndModelsTest::read)
			.collect(Collectors.joining());
		String java = java(family);
		Set<String> given = names(GIVEN, java + java("casefile"));
		Set<String> set = names(Pattern.compile("setVariable\\(\"(\\w+)\""), java);
		Set<String> read = names(Pattern.compile("getVariable\\(\"(\\w+)\""), java);
		set.retainAll(read);
		assertThat(names(VARIABLE, java)).allMatch(name -> given.contains(name) || set.contains(name)
				|| Pattern.compile("\\b" + name + "\\b").matcher(known).find());
	}

	private static Set<String> processes(String family) {
		return Models.processes()
			.stream()
			.filter(file -> Models.family(file).equals(family))
			.map(Models::name)
			.collect(Collectors.toSet());
	}

	private static Set<String> names(Pattern pattern, String text) {
		return pattern.matcher(text)
			.results()
			.map(found -> found.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static String models(String family) {
		return Models.processes()
			.stream()
			.filter(file -> Models.family(file).equals(family))
			.map(JavaAndModelsTest::read)
			.collect(Collectors.joining());
	}

	private static String java(String family) {
		try (Stream<Path> files = Files.walk(Path.of("src/main/java/ca/docket", family))) {
			return files.filter(file -> file.toString().endsWith(".java"))
				.map(JavaAndModelsTest::read)
				.collect(Collectors.joining());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
