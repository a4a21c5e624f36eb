package ca.docket.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import ca.docket.engine.letter.LetterText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The letters of families; the gate's rules compare the languages. */
class LettersTest {

	/** A call that writes one, up to its end. */
	private static final Pattern CALL = Pattern
		.compile("\\.(?:toSubmitter|toGroup|toPerson|invite|uninvite|offerWishes|tell|send|sendLink)\\(([^;]+);");

	private static final Pattern NAME = Pattern.compile("\"((?:intake|earb|poc|electorlist|hiring)-[a-z-]+)\"");

	private static final Pattern IN_MODEL = Pattern.compile("name=\"(?:letter|again)\">([^<]+)<");

	/** Sent by a name that is put together. */
	private static final Set<String> OTHERS = Set.of("earb-meeting-cancelled");

	private static final Set<String> GROUPS = Set.of("earb-chairs");

	@Test
	void eachLetterThatIsSentIsThereAndNoOther() throws IOException {
		Set<String> sent = new TreeSet<>(OTHERS);
		read("processes", ".bpmn").forEach(model -> names(IN_MODEL, model).forEach(sent::add));
		read("src/main/java", ".java").forEach(source -> CALL.matcher(source)
			.results()
			.flatMap(call -> names(NAME, call.group(1)))
			.filter(name -> !GROUPS.contains(name))
			.forEach(sent::add));
		assertThat(files().map(file -> file.getFileName().toString().replaceFirst("_(en|fr)\\.md$", "")).distinct())
			.containsExactlyInAnyOrderElementsOf(sent);
	}

	private static Stream<String> names(Pattern pattern, String text) {
		return pattern.matcher(text).results().map(found -> found.group(1));
	}

	private static List<String> read(String folder, String ending) throws IOException {
		List<String> texts = new ArrayList<>();
		try (Stream<Path> files = Files.walk(Path.of(folder))) {
			for (Path file : files.filter(file -> file.toString().endsWith(ending)).toList()) {
				texts.add(Files.readString(file));
			}
		}
		return texts;
	}

	@ParameterizedTest
	@MethodSource("files")
	void frenchIsWrittenAsInCanada(Path file) throws IOException {
		String text = Files.readString(file);
		assertThat(text).doesNotContain("'", "\t", "  ");
		if (file.toString().endsWith("_fr.md")) {
			assertThat(text).doesNotContainPattern("[^\u00a0\\n]:(?!/)")
				.doesNotContainPattern("\\s;")
				.doesNotContainIgnoringCase("conseil");
		}
	}

	@ParameterizedTest
	@MethodSource("files")
	void whatAPersonGetsToKnowFirstIsWhatItIsAbout(Path file) throws IOException {
		LetterText letter = LetterText.of(Files.readString(file));
		assertThat(letter.subject()).hasSizeLessThan(100);
		assertThat(letter.body().strip()).startsWith("# ");
		assertThat(letter.body()).doesNotContain("Hello", "Bonjour");
	}

	static Stream<Path> files() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("processes/letters"))) {
			return files.sorted().toList().stream();
		}
	}

}
