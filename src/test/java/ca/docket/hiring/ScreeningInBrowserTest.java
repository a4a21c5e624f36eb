package ca.docket.hiring;

import java.util.List;
import java.util.Map;

import ca.docket.Accessibility;
import ca.docket.Chromium;
import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Two screeners and what they agree on, by keyboard alone. */
@DocketTest
class ScreeningInBrowserTest {

	private static final int PATIENCE = 60_000;

	private static final int MOST_TABS = 80;

	static Chromium chromium;

	@LocalServerPort
	int port;

	@Autowired
	HiringSteps steps;

	@Autowired
	ApplicantSteps applicants;

	@Autowired
	ScreeningSteps screening;

	@BeforeAll
	static void open(Chromium one) {
		chromium = one;
	}

	@Test
	void twoScreenersAndAConsensusByKeyboardAlone() {
		Map<String, Object> posting = SamplePosting.answers();
		posting.put("screenersNamed",
				List.of(Map.of("screenerNamed", "screener1"), Map.of("screenerNamed", "screener2")));
		Case competition = this.steps.begin(posting);
		this.applicants.email(competition, "Ada One", "cv.pdf",
				ApplicantSteps.pdf("Knows SQL since 2011 " + "and more ".repeat(500), "Has worked with data"));
		this.applicants.email(competition, "Bea Two", "cv.pdf", ApplicantSteps.pdf("Writes reports"));
		this.screening.close(competition);
		this.steps.complete("hr", competition, "Activity_StartScreening", Map.of());
		List.of("screener1", "screener2")
			.forEach(person -> this.steps.complete(person, competition, "Activity_DeclareAcquaintances", Map.of()));
		this.screening.share(competition);
		screen("screener1", competition, "Space", "Space");
		screen("screener2", competition, "Space", "ArrowDown");
		Page page = page("hr", competition, "Activity_AgreeOnDifferences");
		assertThat(page.locator("#row")).containsText("Bea Two");
		choose(page, "answer-required1", "Space");
		choose(page, "answer-putIn", "Space");
		tabTo(page, "answer-agreed");
		page.keyboard().type("The third line says so.");
		Accessibility.check(page);
		saveAndHandIn(page);
		assertThat(this.steps.open(competition)).containsExactly("Activity_DecideShortList");
	}

	/** The second of their two is judged otherwise by the other. */
	private void screen(String person, Case competition, String first, String second) {
		Page page = page(person, competition, "Activity_ScreenApplications");
		assertThat(page.locator(".document")).containsText("Knows SQL since 2011");
		Accessibility.check(page);
		choose(page, "answer-required1", first);
		assertThat(page.locator("[name=answer-page1]")).hasValue("1");
		page.locator(".document").focus();
		page.keyboard().press("End");
		page.waitForFunction("""
				() => {
				  const shown = document.querySelector('.document');
				  return shown.scrollTop > 0 && shown.scrollTop + shown.clientHeight >= shown.scrollHeight - 1;
				}""");
		choose(page, "answer-required2", "Space");
		assertThat(page.locator("[name=answer-page2]")).hasValue("2");
		choose(page, "answer-asset1", "Space");
		page.keyboard().press("Control+Enter");
		assertThat(page.locator("#row")).containsText("Bea Two");
		judge(page, second);
		saveAndHandIn(page);
	}

	private static void judge(Page page, String key) {
		choose(page, "answer-required1", key);
		choose(page, "answer-required2", "Space");
		choose(page, "answer-asset1", "Space");
	}

	private static void choose(Page page, String field, String key) {
		tabTo(page, field);
		page.keyboard().press("Space");
		if (!key.equals("Space")) {
			page.keyboard().press(key);
		}
	}

	private static void tabTo(Page page, String field) {
		for (int i = 0; i < MOST_TABS && !field.equals(page.evaluate("document.activeElement.name")); i++) {
			page.keyboard().press("Tab");
		}
		assertThat(page.evaluate("document.activeElement.name")).isEqualTo(field);
	}

	/** The button is where whoever has done all of them is led. */
	private static void saveAndHandIn(Page page) {
		page.keyboard().press("Control+Enter");
		assertThat(page.locator(".progress button")).isFocused();
		page.keyboard().press("Enter");
		page.waitForURL(url -> !url.contains("/work/"));
		page.context().close();
	}

	private Page page(String person, Case competition, String activity) {
		BrowserContext browser = chromium.person("en-CA");
		Page page = browser.newPage();
		page.setDefaultTimeout(PATIENCE);
		page.navigate("http://localhost:" + this.port + "/sign-in");
		page.locator("#username").fill(person);
		page.locator("#password").fill("docket");
		page.locator("main button").click();
		page.locator(".person").waitFor();
		page.navigate(
				"http://localhost:%d/work/%s".formatted(this.port, this.steps.task(person, competition, activity)));
		return page;
	}

}
