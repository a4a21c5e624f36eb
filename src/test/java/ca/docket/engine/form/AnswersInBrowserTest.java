package ca.docket.engine.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import ca.docket.Chromium;
import ca.docket.OneChromium;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The decision form in Tasklist's own form-js as we mend it: whoever answers without a
 * pause loses nothing, and only what is wrong now keeps the form from being completed.
 */
@ExtendWith(OneChromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersInBrowserTest {

	private static final String WEBJAR = "META-INF/resources/webjars/camunda/lib/";

	private Chromium chromium;

	@BeforeAll
	void open(Chromium one) {
		this.chromium = one;
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3 })
	void everyAnswerThatIsShownIsSentHoweverQuicklyItWasGiven(int conditions) {
		try (Page page = decision(conditions)) {
			fields(page).forEach(field -> field.fill(answer(field)));
			IntStream.range(0, conditions).forEach(row -> choose(page, row));
			assertThat(page.evaluate("errors()")).isEqualTo(Map.of());
			assertEverythingIsSent(page, conditions);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3 })
	void soItIsWhenAScriptFillsInAllAtOnce(int conditions) {
		try (Page page = decision(conditions)) {
			IntStream.range(0, conditions).forEach(row -> choose(page, row));
			page.evaluate("fillIn()");
			assertThat(page.evaluate("errors()")).isEqualTo(Map.of());
			assertEverythingIsSent(page, conditions);
		}
	}

	@Test
	void anErrorGoesWithTheFieldThatIsNotAskedForAnyMore() {
		try (Page page = decision(1)) {
			page.locator("[id$=Field_reasons]").fill("It helps.");
			page.locator("[id$=Field_condition_0]").focus();
			page.locator("[id$=Field_owner_0]").focus();
			page.getByText("Field is required.").waitFor();
			page.getByText("Approve", new Page.GetByTextOptions().setExact(true)).click();
			page.waitForFunction("() => !Object.keys(errors()).length");
		}
	}

	@Test
	void anErrorGoesWithItsRow() {
		try (Page page = decision(2)) {
			page.locator("[id$=Field_condition_1]").fill("Stays.");
			page.locator("[id$=Field_condition_0]").focus();
			page.locator("[id$=Field_owner_0]").focus();
			page.getByText("Field is required.").waitFor();
			page.locator(".fjs-repeat-row-remove").first().click();
			page.waitForFunction("() => !Object.keys(errors()).length");
			assertThat(page.locator("[id$=Field_condition_0]").inputValue()).isEqualTo("Stays.");
		}
	}

	/**
	 * What a table or a step of a process gives is put into the text of a form as
	 * Markdown.
	 */
	@ParameterizedTest
	@CsvSource({ "[here](https://evil.example.org),", "https://evil.example.org/a,", "www.evil.example.org,",
			"https:/, /evil.example.org", "<a href='https://evil.example.org'>here</a>,", "[here](//evil.example.org),",
			"[here](javascript:alert(1)),", "[here](https://docket.example.org@evil.example.org),",
			"someone@[here](ftp://evil.example.org),", "![here](https://evil.example.org/pixel.png),",
			"<img src='https://evil.example.org/pixel.png'>," })
	void aValueInATextLeadsNowhereElse(String value, String further) {
		try (Page page = shown(value, further)) {
			assertThat(page.locator(".fjs-form-field-text a[href], .fjs-form-field-text [src]").count()).isZero();
			assertThat(page.locator(".fjs-form").textContent()).contains("Before", "After");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "[here](/cases)", "[here](/\\evil.example.org)", "[here](https://docket.example.org/x)",
			"[here](https://office.example/)", "[here](mailto:clerk@example.org)" })
	void aValueInATextMayLeadToOurPagesAndTheOperatorsHosts(String value) {
		try (Page page = shown(value, null)) {
			assertThat(page.locator(".fjs-form-field-text a[href]").textContent()).isEqualTo("here");
		}
	}

	/** A text view with two variables, as Tasklist shows it on a page of this office. */
	private Page shown(String value, String further) {
		Page page = this.chromium.person("en-CA").newPage();
		page.route("**/*", route -> route.fulfill(new Route.FulfillOptions().setContentType("text/html")
			.setBody("<!DOCTYPE html><base href='/' data-docket-hosts='[\"docket.example.org\"]'>")));
		page.navigate("https://office.example/");
		scripts(page);
		page.evaluate("([schema, data]) => show(schema, data)", List
			.of("""
					{"type": "default", "components": [{"type": "text", "id": "T", "text": "Before {{one}}{{two}} After"}]}""",
					Map.of("one", value, "two", (further != null) ? further : "")));
		page.getByText("Before").waitFor();
		return page;
	}

	private static void scripts(Page page) {
		List.of(WEBJAR + "runtime.js", WEBJAR + "deps.js", "static/docket-forms.js", "engine/form-js.js",
				"engine/answers.js")
			.forEach(script -> page.addScriptTag(new Page.AddScriptTagOptions().setContent(text(script))));
	}

	private Page decision(int conditions) {
		Page page = this.chromium.person("en-CA").newPage();
		scripts(page);
		page.evaluate("show", text("forms/intake-decision.form"));
		page.getByText("Approve with conditions").click();
		IntStream.range(1, conditions).forEach(row -> page.locator(".fjs-repeat-render-add").click());
		return page;
	}

	private static List<Locator> fields(Page page) {
		return page.locator("textarea, input.fjs-input[type=text]:not([readonly])").all();
	}

	private static String answer(Locator field) {
		String id = field.getAttribute("id");
		return id.contains("Field_days") ? "30" : "Answer " + id;
	}

	private static void choose(Page page, int row) {
		page.locator("[id$=Field_by_" + row + "]").click();
		page.locator(".fjs-dropdownlist-item").getByText("Privacy").click();
	}

	private static void assertEverythingIsSent(Page page, int conditions) {
		Map<String, Object> sent = JsonValues.map(page.evaluate("sent()"));
		List<Object> rows = new ArrayList<>();
		for (int row = 0; row < conditions; row++) {
			rows.add(Map.of("condition", shown(page, "condition_" + row), "by", "privacy", "owner",
					shown(page, "owner_" + row), "days", 30, "evidence", shown(page, "evidence_" + row)));
		}
		assertThat(sent).containsEntry("decision", "approved-with-conditions")
			.containsEntry("conditions", rows)
			.containsEntry("reasons", shown(page, "reasons"));
	}

	private static String shown(Page page, String field) {
		String shown = page.locator("[id$=Field_" + field + "]").inputValue();
		assertThat(shown).startsWith("Answer ").endsWith("Field_" + field);
		return shown;
	}

	private static String text(String path) {
		try {
			return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
