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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
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

	private Page decision(int conditions) {
		Page page = this.chromium.person("en-CA").newPage();
		List.of(WEBJAR + "runtime.js", WEBJAR + "deps.js", "static/docket-forms.js", "engine/form-js.js",
				"engine/answers.js")
			.forEach(script -> page.addScriptTag(new Page.AddScriptTagOptions().setContent(text(script))));
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
