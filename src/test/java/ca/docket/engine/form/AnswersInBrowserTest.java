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

	private Page page;

	/**
	 * A page of this office with what Tasklist loads; each test opens a form of its own.
	 */
	@BeforeAll
	void openTasklistsBundle(Chromium one) {
		this.page = one.person("en-CA").newPage();
		this.page.route("**/*", route -> route.fulfill(new Route.FulfillOptions().setContentType("text/html")
			.setBody("<!DOCTYPE html><base href='/' data-docket-hosts='[\"docket.example.org\"]'>")));
		this.page.navigate("https://office.example/");
		List.of(WEBJAR + "runtime.js", WEBJAR + "deps.js", "static/docket-forms.js", "engine/form-js.js",
				"engine/answers.js")
			.forEach(script -> this.page.addScriptTag(new Page.AddScriptTagOptions().setContent(text(script))));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3 })
	void everyAnswerThatIsShownIsSentHoweverQuicklyItWasGiven(int conditions) {
		decide(conditions);
		fields().forEach(field -> field.fill(answer(field)));
		IntStream.range(0, conditions).forEach(row -> choose(row));
		assertThat(this.page.evaluate("errors()")).isEqualTo(Map.of());
		assertEverythingIsSent(conditions);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3 })
	void soItIsWhenAScriptFillsInAllAtOnce(int conditions) {
		decide(conditions);
		IntStream.range(0, conditions).forEach(row -> choose(row));
		this.page.evaluate("fillIn()");
		assertThat(this.page.evaluate("errors()")).isEqualTo(Map.of());
		assertEverythingIsSent(conditions);
	}

	@Test
	void anErrorGoesWithTheFieldThatIsNotAskedForAnyMore() {
		decide(1);
		this.page.locator("[id$=Field_reasons]").fill("It helps.");
		this.page.locator("[id$=Field_condition_0]").focus();
		this.page.locator("[id$=Field_owner_0]").focus();
		this.page.getByText("Field is required.").waitFor();
		this.page.getByText("Approve", new Page.GetByTextOptions().setExact(true)).click();
		this.page.waitForFunction("() => !Object.keys(errors()).length");
	}

	@Test
	void anErrorGoesWithItsRow() {
		decide(2);
		this.page.locator("[id$=Field_condition_1]").fill("Stays.");
		this.page.locator("[id$=Field_condition_0]").focus();
		this.page.locator("[id$=Field_owner_0]").focus();
		this.page.getByText("Field is required.").waitFor();
		this.page.locator(".fjs-repeat-row-remove").first().click();
		this.page.waitForFunction("() => !Object.keys(errors()).length");
		assertThat(this.page.locator("[id$=Field_condition_0]").inputValue()).isEqualTo("Stays.");
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
		show(value, further);
		assertThat(this.page.locator(".fjs-form-field-text a[href], .fjs-form-field-text [src]").count()).isZero();
		assertThat(this.page.locator(".fjs-form").textContent()).contains("Before", "After");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[here](/cases)", "[here](/\\evil.example.org)", "[here](https://docket.example.org/x)",
			"[here](https://office.example/)", "[here](mailto:clerk@example.org)" })
	void aValueInATextMayLeadToOurPagesAndTheOperatorsHosts(String value) {
		show(value, null);
		assertThat(this.page.locator(".fjs-form-field-text a[href]").textContent()).isEqualTo("here");
	}

	/** A text view with two variables, as Tasklist shows it. */
	private void show(String value, String further) {
		this.page.evaluate("([schema, data]) => show(schema, data)", List
			.of("""
					{"type": "default", "components": [{"type": "text", "id": "T", "text": "Before {{one}}{{two}} After"}]}""",
					Map.of("one", value, "two", (further != null) ? further : "")));
		this.page.getByText("Before").waitFor();
	}

	private void decide(int conditions) {
		this.page.evaluate("show", text("forms/intake-decision.form"));
		this.page.getByText("Approve with conditions").click();
		IntStream.range(1, conditions).forEach(row -> this.page.locator(".fjs-repeat-render-add").click());
	}

	private List<Locator> fields() {
		return this.page.locator("textarea, input.fjs-input[type=text]:not([readonly])").all();
	}

	private static String answer(Locator field) {
		String id = field.getAttribute("id");
		return id.contains("Field_days") ? "30" : "Answer " + id;
	}

	private void choose(int row) {
		this.page.locator("[id$=Field_by_" + row + "]").click();
		this.page.locator(".fjs-dropdownlist-item").getByText("Privacy").click();
	}

	private void assertEverythingIsSent(int conditions) {
		Map<String, Object> sent = JsonValues.map(this.page.evaluate("sent()"));
		List<Object> rows = new ArrayList<>();
		for (int row = 0; row < conditions; row++) {
			rows.add(Map.of("condition", shown("condition_" + row), "by", "privacy", "owner", shown("owner_" + row),
					"days", 30, "evidence", shown("evidence_" + row)));
		}
		assertThat(sent).containsEntry("decision", "approved-with-conditions")
			.containsEntry("conditions", rows)
			.containsEntry("reasons", shown("reasons"));
	}

	private String shown(String field) {
		String shown = this.page.locator("[id$=Field_" + field + "]").inputValue();
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
