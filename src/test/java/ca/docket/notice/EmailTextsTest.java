package ca.docket.notice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Every email text is there in both languages, and says the same. */
class EmailTextsTest {

	private final EmailTexts texts = new EmailTexts(TestEmail.OFFICE);

	@ParameterizedTest
	@MethodSource("templates")
	void everyTextIsThereInBothLanguagesWithTheSameValues(String template) throws IOException {
		assertThat(files()).contains(template + "_en", template + "_fr");
		assertThat(EmailTexts.placeholders(template + "_fr")).isEqualTo(EmailTexts.placeholders(template + "_en"));
	}

	@ParameterizedTest
	@MethodSource("files")
	void everyTextHasATitleAndItsLanguage(String file) throws IOException {
		Document text = Jsoup.parse(source(file));
		assertThat(text.select("head > title")).isNotEmpty().noneMatch(title -> title.outerHtml().length() < 16);
		assertThat(text.select("html").attr("lang")).isEqualTo(file.endsWith("_fr") ? "fr-CA" : "en");
	}

	@ParameterizedTest
	@MethodSource("files")
	void noTextLeavesTheOfficeOrRunsAnything(String file) throws IOException {
		Document text = Jsoup.parse(source(file));
		assertThat(text.select("script, img, iframe, link, form, [th:utext]").not("[th:utext=${body}]")).isEmpty();
		assertThat(source(file)).doesNotContainPattern("[$*@~]\\{[^}]*(T\\(|\\bnew\\b|@)")
			.doesNotContain("__$", "@{", "*{");
	}

	@Test
	void aValueThatIsNotGivenIsRefusedWithASentence() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.texts.render("test-letter", Locale.ENGLISH, Map.of("caseNumber", "AIR-2026-0001")))
			.withMessage("The email test-letter_en names values that are not given: [code, lines, link, name, title].");
	}

	@Test
	void aTextThatIsNotThereIsRefusedWithASentence() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.texts.render("nothing", Locale.FRENCH, Map.of()))
			.withMessage("There is no email text mail/nothing_fr.html.");
	}

	@Test
	void whatPeopleTypedIsShownAndDoesNothing() {
		EmailText email = letter(Locale.ENGLISH, "<script>alert(1)</script>\r\nBcc: all@example.org ${7*7} [[${7*7}]]");
		assertThat(email.html()).doesNotContain("<script>").doesNotContain(">49").contains("${7*7}");
		assertThat(email.subject()).isEqualTo(
				"Your answer is needed – AIR-2026-0001: <script>alert(1)</script> Bcc: all@example.org ${7*7} [[${7*7}]]");
	}

	@Test
	void theTextPartIsMadeFromTheHtml() {
		assertThat(TextPart.of(letter(Locale.FRENCH, "Une carte").html())).isEqualTo(
				"""
						Test Office

						Nous avons une question

						Bonjour Amélie Tremblay,

						- one
						- two

						Répondre : https://docket.example.org/t/abc avec le code 123.

						Envoyé par le guichet des processus de Test Office. Tout ce qui vous attend : https://docket.example.org/
						""");
	}

	private EmailText letter(Locale language, String title) {
		return this.texts.render("test-letter", language,
				Map.of("caseNumber", "AIR-2026-0001", "title", title, "name", "Amélie Tremblay", "lines",
						List.of("one", "two"), "link", "https://docket.example.org/t/abc", "code", 123));
	}

	static Set<String> files() throws IOException {
		return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:mail/*.html"))
			.map(Resource::getFilename)
			.map(name -> name.replace(".html", ""))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	static Stream<String> templates() throws IOException {
		return files().stream().map(file -> file.replaceFirst("_(en|fr)$", "")).distinct();
	}

	private static String source(String file) throws IOException {
		return new PathMatchingResourcePatternResolver().getResource("classpath:mail/" + file + ".html")
			.getContentAsString(StandardCharsets.UTF_8);
	}

}
