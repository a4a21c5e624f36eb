package ca.docket.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import ca.docket.engine.deployment.Delegates;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What docs/family.md tells is there. */
class FamilyGuideTest {

	private static final Path GUIDE = Path.of("docs/family.md");

	private static final Path EXAMPLE = Path.of("src/test/resources/family-without-java");

	@Test
	void itsDelegatesAreThoseOfDocket() throws IOException {
		assertThat(Delegates.names()).containsAll(all("\\$\\{(\\w+)}"));
	}

	@Test
	void itsFilesAreThoseOfTheExample() throws IOException {
		assertThat(all("`(permit[\\w-]*\\.(?:bpmn|form|dmn|md|properties|yaml))`")).isNotEmpty()
			.allSatisfy(file -> assertThat(EXAMPLE.resolve(file)).exists());
	}

	@Test
	void itsLinksLeadSomewhere() throws IOException {
		assertThat(all("]\\((\\.\\.[^)]+)\\)")).isNotEmpty()
			.allSatisfy(link -> assertThat(GUIDE.getParent().resolve(link)).exists());
	}

	private static List<String> all(String pattern) throws IOException {
		return Pattern.compile(pattern)
			.matcher(Files.readString(GUIDE))
			.results()
			.map((MatchResult found) -> found.group(1))
			.distinct()
			.toList();
	}

}
