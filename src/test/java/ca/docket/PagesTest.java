package ca.docket;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Our pages say nothing but what is in the texts of both languages. */
class PagesTest {

	private static final Set<String> SAME_IN_FRENCH = Set.of("Solution", "Conditions", "Votes", "Observations",
			"Source", "Correction");

	private static final Pattern TEXT = Pattern.compile("#\\{([\\w.-]+)");

	private static final List<String> REPLACED = List.of("th:text", "th:utext", "th:replace", "th:remove");

	/** The product's name is the same in both languages. */
	private static final String SPOKEN = ".*\\p{L}{2}.*";

	static List<Path> templates() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
			return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
		}
	}

	@ParameterizedTest
	@MethodSource("templates")
	void noWordOnAPageIsOutsideOfTheTexts(Path file) throws IOException {
		assertThat(Jsoup.parse(Files.readString(file)).getAllElements())
			.filteredOn(
					element -> element.ownText().replaceAll("\\[\\[.*?]]", "").replace("Docket", "").matches(SPOKEN))
			.allMatch(element -> isReplaced(element) || isInBothLanguages(element));
	}

	@ParameterizedTest
	@MethodSource("templates")
	void everyTextThatAPageNamesIsThere(Path file) throws IOException {
		Properties texts = new Properties();
		for (String bundle : List.of("pages", "models", "checks")) {
			texts.load(Files.newBufferedReader(Path.of("src/main/resources/messages", bundle + ".properties")));
		}
		Matcher named = TEXT.matcher(Files.readString(file).replaceAll("<!--.*?-->", ""));
		while (named.find()) {
			String key = named.group(1);
			assertThat(texts.stringPropertyNames()).as(key)
				.anyMatch(each -> key.endsWith(".") ? each.startsWith(key) : each.equals(key));
		}
	}

	@ParameterizedTest
	@MethodSource("templates")
	void noPageSaysWhichVersionOfALibraryItIs(Path file) throws IOException {
		assertThat(Files.readString(file)).doesNotContainPattern("/webjars/[\\w.-]+/\\d");
	}

	/** A paper in both languages has the French beside the English, in it or after it. */
	private static boolean isInBothLanguages(Element element) {
		if (isFrench(element)) {
			return !element.parent().ownText().isBlank() || element.siblingElements()
				.stream()
				.anyMatch(other -> other.tagName().equals(element.tagName()) && !isFrench(other));
		}
		return SAME_IN_FRENCH.contains(element.ownText())
				|| Stream.concat(element.children().stream(), element.siblingElements().stream())
					.anyMatch(PagesTest::isFrench);
	}

	private static boolean isFrench(Element element) {
		return element.attr("lang").equals("fr-CA");
	}

	private static boolean isReplaced(Element element) {
		return element.tagName().matches("script|style")
				|| Stream.concat(Stream.of(element), element.parents().stream())
					.anyMatch(each -> REPLACED.stream().anyMatch(each::hasAttr));
	}

}
