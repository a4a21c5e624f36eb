package ca.docket.intake;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

import ca.docket.Accessibility;
import ca.docket.Chromium;
import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Documents and what rests on them, on the page of a case and in Tasklist's tab. */
@DocketTest
class CaseInBrowserTest {

	private static final int PATIENCE = 60_000;

	static Chromium chromium;

	@Autowired
	IntakeSteps people;

	@LocalServerPort
	int port;

	private BrowserContext browser;

	private Page page;

	@BeforeAll
	static void open(Chromium one) {
		chromium = one;
	}

	@AfterEach
	void leave() {
		this.browser.close();
	}

	@Test
	void whatARequesterUploadsOnTheCasePageIsThereAtOnceAndForTheOfficeToo() {
		Case request = this.people.submit("requester2", IntakeSteps.aUseCase());
		casePage("requester2", request);
		upload("plan.txt", "The first plan");
		assertThat(this.page.locator("[data-list]")).containsText("plan.txt");
		assertThat(this.page.locator("#documents-audience")).hasCount(0);
		this.browser.close();
		casePage("coordinator", request);
		assertThat(this.page.locator("[data-list]")).containsText("plan.txt");
		assertThat(this.page.locator("[data-list]")).containsText(this.people.name("requester2"));
	}

	@Test
	void aNewVersionMakesTheApprovalOutOfDateOnThePageAndInTheNextTask() {
		Case request = this.people.submit("requester2", IntakeSteps.aUseCase());
		casePage("requester2", request);
		upload("plan.txt", "The first plan");
		reviewed(request);
		upload("plan.txt", "Another plan");
		this.page.reload();
		assertThat(this.page.locator(".notice #out-of-date")).hasCount(0);
		this.browser.close();
		casePage("director", request);
		outOfDate(this.page.locator(".notice"));
		tab(request);
		outOfDate(this.page.locator(".docket-case .notice"));
	}

	@ParameterizedTest
	@CsvSource({ "director, en", "coordinator2, fr" })
	void axeFindsNothingSeriousInTheTab(String person, String language) {
		Case request = this.people.submit("requester", IntakeSteps.aUseCase());
		casePage("requester", request);
		upload("plan.txt", "The first plan");
		if (language.equals("en")) {
			reviewed(request);
		}
		upload("plan.txt", "Another plan");
		this.browser.close();
		casePage(person, request);
		Accessibility.check(this.page);
		tab(request);
		assertThat(this.page.locator(".docket-case")).hasAttribute("lang", language);
		Accessibility.check(this.page, ".docket-case");
	}

	private void reviewed(Case request) {
		this.people.triage(request, "send-on", Map.of());
		this.people.review("data", request, "proceed", Map.of());
	}

	private void outOfDate(Locator notice) {
		assertThat(notice.first()).containsText("Approvals that are out of date");
		assertThat(notice.first()).containsText("The document “plan.txt” has a newer version.");
	}

	private void upload(String name, String content) {
		this.page.setInputFiles("#documents-files",
				new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
		this.page.locator(".docket-documents form button").click();
		this.page.locator(".docket-documents .results li.done").last().waitFor();
		assertThat(this.page.locator(".docket-documents progress")).hasCount(0);
	}

	/** The tab of the task that the case waits for, in Tasklist. */
	private void tab(Case request) {
		Task task = this.people.open(request).get(0);
		this.page.navigate(address("/tasks/" + task.getId()));
		this.page.locator(".task-card .nav-tabs a")
			.filter(new Locator.FilterOptions().setHasText(Pattern.compile("^(Case|Dossier)$")))
			.click();
		this.page.locator(".docket-documents").waitFor();
	}

	private void casePage(String person, Case request) {
		this.browser = chromium.person("en-CA");
		this.page = this.browser.newPage();
		this.page.setDefaultTimeout(PATIENCE);
		this.page.navigate(address("/sign-in"));
		this.page.locator("#username").fill(person);
		this.page.locator("#password").fill("docket");
		this.page.locator("main button").click();
		this.page.locator(".person").waitFor();
		this.page.navigate(address("/cases/" + request.number()));
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
