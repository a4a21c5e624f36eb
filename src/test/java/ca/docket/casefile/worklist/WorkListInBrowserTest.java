package ca.docket.casefile.worklist;

import ca.docket.Accessibility;
import ca.docket.Chromium;
import ca.docket.DocketTest;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A work list as people do it all day: by keyboard, in both languages, without loss. */
@DocketTest
class WorkListInBrowserTest {

	private static final int PATIENCE = 60_000;

	static Chromium chromium;

	@LocalServerPort
	int port;

	@Autowired
	ListSteps steps;

	@Autowired
	TaskService tasks;

	private BrowserContext browser;

	private Page page;

	@BeforeAll
	static void open(Chromium one) {
		chromium = one;
	}

	@AfterEach
	void leave() {
		this.browser.close();
		this.steps.remove();
	}

	@Test
	void rowsAreSavedAndWalkedThroughByKeyboardAlone() {
		Task task = this.steps.given(3);
		open("owner1", task);
		field("status").focus();
		this.page.keyboard().press("A");
		this.page.keyboard().press("Control+Enter");
		assertThat(this.page.locator("#count")).containsText("1 of 3 done");
		assertThat(this.page.locator("#row")).containsText("Test backup 2");
		assertThat(field("status")).isFocused();
		field("lead").focus();
		this.page.keyboard().type("owner2");
		this.page.keyboard().press("Alt+PageDown");
		assertThat(this.page.locator("#row")).containsText("Test backup 3");
		// a row is there before the keys are
		this.page.waitForLoadState();
		this.page.keyboard().press("Alt+PageUp");
		assertThat(field("lead")).hasValue("owner2");
		this.page.keyboard().press("Control+Enter");
		assertThat(this.page.locator("[role=alert]")).containsText("This row is not saved");
		assertThat(field("status")).isFocused();
	}

	@Test
	void whatIsTypedAfterTheSessionEndedIsThereAfterTheNextSignIn() {
		Task task = this.steps.given(1);
		open("owner1", task);
		this.browser.clearCookies();
		field("lead").fill("owner2");
		assertThat(this.page.locator("#kept")).containsText("stays in this tab");
		open(this.page, "owner1", task);
		assertThat(field("lead")).hasValue("owner2");
		assertThat(this.page.locator("#kept")).containsText("kept as a draft");
	}

	@ParameterizedTest
	@CsvSource({ "owner1, en", "owner2, fr" })
	void axeFindsNothingSerious(String person, String language) {
		Task task = this.steps.offered(2);
		this.tasks.claim(task.getId(), person);
		open(person, task);
		assertThat(this.page.locator("html")).hasAttribute("lang", language);
		assertThat(field("reason")).isHidden();
		field("status").selectOption("later");
		field("reason").waitFor();
		Accessibility.check(this.page);
		this.page.locator("#go").click();
		this.page.locator("#answer-reason-error").waitFor();
		Accessibility.check(this.page);
	}

	private Locator field(String key) {
		return this.page.locator("#" + RowField.NAME + key);
	}

	private void open(String person, Task task) {
		this.browser = chromium.person("en-CA");
		this.page = this.browser.newPage();
		this.page.setDefaultTimeout(PATIENCE);
		open(this.page, person, task);
	}

	private void open(Page page, String person, Task task) {
		page.navigate("http://localhost:" + this.port + "/sign-in");
		page.locator("#username").fill(person);
		page.locator("#password").fill("docket");
		page.locator("main button").click();
		page.locator(".person").waitFor();
		page.navigate("http://localhost:" + this.port + "/work/" + task.getId());
	}

}
