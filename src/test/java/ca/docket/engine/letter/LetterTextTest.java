package ca.docket.engine.letter;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Process owners write letters; what people answered is text in them and nothing else.
 */
class LetterTextTest {

	private static final URI HOME = URI.create("https://docket.example.org/");

	private static final String LETTER = """
			{number}: your request is declined

			# {title}

			Your request {number} is **declined**.

			## The reasons

			{reasons}

			[See your cases]({home})
			""";

	@Test
	void aLetterHasASubjectAGreetingABodyAndAButton() {
		LetterText letter = LetterText.of(LETTER);
		Map<String, Object> values = Map.of("number", "AIR-2026-0001", "title", "A map", "reasons", "Too dear.", "home",
				HOME);
		assertThat(letter.subject(values)).isEqualTo("AIR-2026-0001: your request is declined");
		assertThat(letter.html("Hello Pat Doe,", values)).isEqualTo("""
				<h1>A map</h1>
				<p>Hello Pat Doe,</p>
				<p>Your request AIR-2026-0001 is <strong>declined</strong>.</p>
				<h2>The reasons</h2>
				<p>Too dear.</p>
				<p><a rel="nofollow" href="https://docket.example.org/" class="button">See your cases</a></p>
				""");
	}

	@Test
	void theValuesThatALetterNamesAreKnown() {
		assertThat(LetterText.of(LETTER + "\n1. [{items.number}]({items.case}) {items.title}").placeholders())
			.containsExactly("number", "title", "reasons", "home", "items.number", "items.case", "items.title");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "[x](javascript:alert(1))",
			"![x](https://evil.example/a.png)", "${7*7}", "__${7*7}__", "[[${7*7}]]", "#{7*7}", "{title}", "{other}",
			"# Heading", "- one", "**x**", "`x`", "https://evil.example", "<https://evil.example>", "&lt;b&gt;",
			"a\\*b", "> x", "1. x", "{0} '{1}'", "$1 \\1", "***", "---", "|a|b|", "\u202eevil" })
	void aValueIsLiteralTextEverywhere(String value) {
		LetterText letter = LetterText.of("""
				About {value}

				# {value}

				So {value}, *{value}* and `{value}`: [{value}]({home}).

				- {value}
				- {list}

				{value}
				""");
		Map<String, Object> values = Map.of("value", value, "list", List.of(value, value), "title", "WRONG", "home",
				HOME);
		assertThat(letter.subject(values)).isEqualTo("About " + value);
		String html = letter.html("Hello " + value + ",", values);
		var body = Jsoup.parseBodyFragment(html).body();
		assertThat(body.select("h1").text()).isEqualTo(value);
		assertThat(body.select("em").text()).isEqualTo(value);
		assertThat(body.select("li").eachText()).containsExactly(value, value, value);
		assertThat(body.select("p").eachText()).containsExactly("Hello " + value + ",",
				"So " + value + ", " + value + " and " + value + ": " + value + ".", value);
		assertThat(body.select("a").eachAttr("href")).containsExactly(HOME.toString());
		assertThat(body.select("*").stream().map(one -> one.normalName()).collect(Collectors.toSet()))
			.containsExactlyInAnyOrder("body", "h1", "em", "li", "ul", "p", "a");
	}

	@Test
	void theSubjectIsOneLine() {
		assertThat(LetterText.of("About {title}\r\n\r\nText")
			.subject(Map.of("title", "a map\r\nBcc: all@example.org\u2028\u0000\tend\n")))
			.isEqualTo("About a map Bcc: all@example.org end");
		assertThat(LetterText.of("{missing}: news").subject(Map.of())).isEqualTo(": news");
	}

	@Test
	void linesAndParagraphsOfAValueAreKept() {
		assertThat(html("{text}\n\nSo: {text}\n\n- {text}", Map.of("text", "one\ntwo\r\n \r\nthree\n"))).isEqualTo("""
				<p>one<br />
				two</p>
				<p>three</p>
				<p>So: one<br />
				two<br />
				three</p>
				<ul>
				<li>one<br />
				two<br />
				three</li>
				</ul>
				""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " \n\t", "\u2028" })
	void whatHasNoValueIsLeftOut(String nothing) {
		String text = """
				Stays.

				Goes *with {value}*.

				- Goes with {value}
				- Stays

				1. {value}

				> {value}

				[Goes]({value})
				""";
		assertThat(html(text, Map.of("value", nothing))).isEqualTo("""
				<p>Stays.</p>
				<ul>
				<li>Stays</li>
				</ul>
				""");
		assertThat(html(text, Map.of())).isEqualTo(html(text, Map.of("value", nothing)));
		assertThat(html(text, Map.of("value", List.of()))).isEqualTo(html(text, Map.of()));
	}

	@Test
	void aHeadingWithNothingBelowItIsLeftOut() {
		assertThat(html("""
				# Title

				## Goes

				### Goes too

				{value}

				## Stays

				### Stays too

				Text

				## Goes with its value

				{value}

				[Button](https://docket.example.org)
				""", Map.of())).isEqualTo("""
				<h1>Title</h1>
				<h2>Stays</h2>
				<h3>Stays too</h3>
				<p>Text</p>
				<p><a rel="nofollow" href="https://docket.example.org" class="button">Button</a></p>
				""");
	}

	@Test
	void aListIsRepeatedForEachValue() {
		assertThat(html("Met: {all}.\n\n- First\n- {all}\n\n{all}", Map.of("all", List.of("a", "b", "c"))))
			.isEqualTo("""
					<p>Met: a, b, c.</p>
					<ul>
					<li>First</li>
					<li>a</li>
					<li>b</li>
					<li>c</li>
					</ul>
					<p>a</p>
					<p>b</p>
					<p>c</p>
					""");
	}

	@Test
	void rowsHaveValuesByName() {
		List<Map<String, Object>> items = List.of(Map.of("number", "EAR-1", "title", "A", "case", HOME),
				Map.of("number", "EAR-2", "title", "", "case", HOME),
				Map.of("number", "EAR-3", "title", "C", "case", HOME));
		assertThat(html("1. [{items.number}]({items.case}#top) {items.title}", Map.of("items", items))).isEqualTo("""
				<ol>
				<li><a rel="nofollow" href="https://docket.example.org/#top">EAR-1</a> A</li>
				<li><a rel="nofollow" href="https://docket.example.org/#top">EAR-3</a> C</li>
				</ol>
				""");
	}

	@Test
	void anAddressInTheTextIsALink() {
		assertThat(html("Go to {home}.", Map.of("home", HOME))).isEqualTo(
				"<p>Go to <a rel=\"nofollow\" href=\"https://docket.example.org/\">https://docket.example.org/</a>.</p>\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example", "javascript:alert(1)" })
	void whatPeopleTypedIsNeverAnAddress(String typed) {
		assertThat(html("[See]({typed})\n\nText [see]({typed}#x)", Map.of("typed", typed))).isEmpty();
	}

	@Test
	void htmlAndPicturesOfALetterDoNothing() {
		assertThat(html("<b>x</b> ![pixel](https://evil.example/a.png)\n\n<script>y</script>\n\nSee [z](javascript:z)",
				Map.of()))
			.isEqualTo("""
					<p>&lt;b&gt;x&lt;/b&gt; pixel</p>
					<p>&lt;script&gt;y&lt;/script&gt;</p>
					<p>See <a rel="nofollow" href="">z</a></p>
					""");
	}

	@Test
	void manyLinesAreNoTrouble() {
		String lines = IntStream.range(0, 10_000).mapToObj(line -> "line " + line).collect(Collectors.joining("\n"));
		assertThat(html("{text}", Map.of("text", lines))).contains("line 9999</p>");
		assertThat(html("- {text}", Map.of("text", lines.lines().toList()))).contains("<li>line 9999</li>");
		assertThat(html("{text}", Map.of("text", lines.replace("\n", "\n\n")))).contains("<p>line 9999</p>");
	}

	/** The body without its greeting. */
	private static String html(String body, Map<String, ?> values) {
		return LetterText.of("Subject\n\n" + body).html("Hello,", values).replace("<p>Hello,</p>\n", "");
	}

}
