package ca.docket.audit;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import ca.docket.Accessibility;
import ca.docket.Chromium;
import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** From the import to the closure, as people see it. */
@DocketTest
class AuditInBrowserTest {

	private static final int PATIENCE = 60_000;

	static Chromium chromium;

	@LocalServerPort
	int port;

	@Autowired
	AuditSteps steps;

	@Autowired
	AuditView view;

	@Autowired
	AuditFiles files;

	private BrowserContext browser;

	private Page page;

	@BeforeAll
	static void open(Chromium one) {
		chromium = one;
	}

	@BeforeEach
	void enter() {
		this.browser = chromium.person("en-CA");
		this.page = this.browser.newPage();
		this.page.setDefaultTimeout(PATIENCE);
	}

	@AfterEach
	void leave() {
		this.browser.close();
	}

	@Test
	void aRecommendationIsImportedAnsweredApprovedReportedVerifiedAndClosed() {
		Case audit = this.steps.begin(Map.of("entry", "file"));
		bring(audit);
		respond(audit);
		this.steps.complete("director", audit, "Activity_ApprovePackage", Map.of());
		implement(audit);
		close(audit);
		open("/cases/" + audit.number());
		assertThat(this.page.locator("html")).hasAttribute("lang", "fr");
		assertThat(this.page.locator("main")).containsText("Audit fermé");
		Accessibility.check(this.page);
	}

	private void bring(Case audit) {
		signIn("coordinator");
		open(this.files.importPage("coordinator", audit));
		send("list.csv", """
				Number,Recommendation,Severity,Division,Owner,Actions
				1,Test the recovery.,Medium,Finance,owner1,"Choose a system
				Recover it"
				""");
		assertThat(this.page.locator("main")).containsText("The row can be imported.");
		Accessibility.check(this.page);
		this.page.locator("main form button").first().click();
		this.steps.runJobs(audit);
		this.page.reload();
		assertThat(this.page.locator("main")).containsText("1 row is imported");
		this.steps.complete("coordinator", audit, AuditFiles.IMPORT, Map.of());
	}

	private void respond(Case audit) {
		list("owner1", audit, "Activity_DraftResponses");
		answer("response", "agree");
		this.page.locator("#answer-plan").fill("Test it each year.");
		this.page.locator("#answer-targetDate").fill("2199-03-31");
		save(audit);
		handIn(audit);
		list("coordinator", audit, "Activity_ReviewResponses");
		assertThat(this.page.locator("main .facts").first()).containsText("Test it each year.");
		answer("review", "agree");
		save(audit);
		handIn(audit);
		list("director", audit, "Activity_ApproveResponses");
		answer("approval", "approve");
		save(audit);
		handIn(audit);
	}

	private void implement(Case audit) {
		this.steps.file(this.view.part(audit, 1), "test.pdf", "owner1");
		list("owner1", audit, "Activity_ReportStatus");
		answer("report", "done");
		this.page.locator("#answer-account").fill("We tested it.");
		answer("actionsDone", "Choose a system");
		answer("actionsDone", "Recover it");
		save(audit);
		list("auditor", audit, "Activity_VerifyImplementation");
		answer("verdict", "verified");
		this.page.locator("#answer-tested").fill("The log.");
		save(audit);
	}

	private void close(Case audit) {
		list("coordinator", audit, "Activity_RecordAuditorsWord");
		this.page.locator("a[href$='/file']").click();
		send("auditor.csv", "Number,What does the auditor say?,Date of the document\n1,Closed,2026-11-20\n");
		assertThat(this.page.locator("main")).containsText("The file answers 1 open row");
		Accessibility.check(this.page);
		this.page.locator("main form button").first().click();
		assertThat(this.page.locator("#count")).containsText("1 of 1 done");
		this.steps.runJobs(audit);
		list("coordinator2", audit, "Activity_ConfirmAuditorsWord");
		answer("confirmation", "confirm");
		save(audit);
	}

	private void list(String person, Case audit, String activity) {
		this.steps.take(person, audit, activity);
		signIn(person);
		open("/work/" + this.view.task(audit, activity).getId());
	}

	private void answer(String key, String value) {
		this.page.locator("[name='answer-%s'][value='%s']".formatted(key, value)).check();
	}

	private void save(Case audit) {
		Accessibility.check(this.page);
		this.page.locator("#go").click();
		assertThat(this.page.locator("#count")).containsText(this.view.part(audit, 1).number());
		this.steps.runJobs(audit);
	}

	private void handIn(Case audit) {
		this.page.locator("form[action$='/hand-in'] button").click();
		this.page.waitForURL(address -> !address.contains("/work/"));
		this.steps.runJobs(audit);
	}

	private void send(String name, String csv) {
		this.page.locator("#file")
			.setInputFiles(new FilePayload(name, "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
		this.page.locator("#choose button").click();
		this.page.locator("#checked").waitFor();
	}

	private void signIn(String person) {
		this.browser.clearCookies();
		open("/sign-in");
		this.page.locator("#username").fill(person);
		this.page.locator("#password").fill("docket");
		this.page.locator("main button").click();
		this.page.locator(".person").waitFor();
	}

	private void open(String path) {
		this.page.navigate("http://localhost:" + this.port + path);
	}

}
