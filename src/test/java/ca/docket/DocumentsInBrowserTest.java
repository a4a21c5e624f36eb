package ca.docket;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.google.gson.JsonObject;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The tab "Case" of a task in Tasklist, with its documents, as people use it. */
@DocketTest
class DocumentsInBrowserTest {

	private static final int PATIENCE = 60_000;

	static Chromium chromium;

	@LocalServerPort
	int port;

	@Autowired
	TaskService tasks;

	@Autowired
	FormService forms;

	@Autowired
	RepositoryService repository;

	@Autowired
	JdbcClient jdbc;

	private Task task;

	private String number;

	private Tasklist person;

	@BeforeAll
	static void open() {
		chromium = new Chromium();
		PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
	}

	@AfterAll
	static void close() {
		chromium.close();
	}

	@BeforeEach
	void submit() {
		String definition = this.repository.createProcessDefinitionQuery()
			.processDefinitionKey("intake")
			.latestVersion()
			.singleResult()
			.getId();
		String instance = this.forms
			.submitStartForm(definition,
					Map.of("title", "Documents in a browser", "division", "housing", "language", "fr", "asksFor",
							"advice", "problem", "Many.", "benefit", "Sooner.", "requester", "requester2"))
			.getId();
		this.task = this.tasks.createTaskQuery().processInstanceId(instance).singleResult();
		this.number = this.jdbc.sql("select number from casefile_case where process_instance_id = ?")
			.param(instance)
			.query(String.class)
			.single();
	}

	@AfterEach
	void leave() {
		this.person.close();
	}

	@Test
	void severalFilesAreDroppedAndEachSaysWhatBecameOfIt() {
		tab("coordinator");
		drop(Map.of("notes.txt", "Some notes", "list.csv", "a;b\r\n1;2", "page.pdf", "<html></html>"));
		assertThat(result("notes.txt")).containsText("“notes.txt” is kept as version 1.");
		assertThat(result("list.csv")).containsText("is kept as version 1.");
		assertThat(result("page.pdf")).containsText("page.pdf: not kept. The content is not what the name says");
		assertThat(list()).containsText("notes.txt");
		assertThat(list()).containsText("list.csv");
		assertThat(list()).not().containsText("page.pdf");
	}

	@Test
	void withTheKeyboardAloneAFileIsChosenAndUploaded() {
		tab("coordinator");
		// Tasklist takes the focus away as long as it is loading.
		page().waitForLoadState(LoadState.NETWORKIDLE);
		Locator files = page().locator(".docket-documents input[type=file]");
		FileChooser chooser = page().waitForFileChooser(() -> files.press("Space"));
		chooser.setFiles(new FilePayload[] { file("one.txt", "1"), file("two.txt", "2") });
		page().keyboard().press("Tab");
		assertThat(page().locator("#documents-audience")).isFocused();
		page().keyboard().press("ArrowDown");
		page().keyboard().press("Tab");
		assertThat(page().locator("[data-evidence]")).isFocused();
		page().keyboard().press("Tab");
		assertThat(page().locator(".docket-documents form button")).isFocused();
		page().keyboard().press("Enter");
		assertThat(page().locator(".docket-documents [data-live]")).containsText("“two.txt” is kept as version 1.");
		assertThat(list()).containsText("For: everybody who sees the case");
		org.assertj.core.api.Assertions
			.assertThat(this.jdbc.sql("select distinct audience from casefile_document where case_number = ?")
				.param(this.number)
				.query(String.class)
				.list())
			.isEqualTo(List.of("case"));
	}

	@Test
	void aSlowUploadShowsHowFarItIs() {
		tab("coordinator");
		page().context().newCDPSession(page()).send("Network.emulateNetworkConditions", network(200_000));
		drop(Map.of("large.txt", "a line of text\n".repeat(80_000)));
		assertThat(page().locator(".docket-documents progress")).isVisible();
		assertThat(result("large.txt")).hasText(Pattern.compile("large\\.txt: [1-9]\\d? %"));
		assertThat(result("large.txt")).containsText("is kept as version 1.");
		assertThat(page().locator(".docket-documents progress")).hasCount(0);
	}

	@Test
	void theTabTellsOfTheCaseInThePersonsLanguageAndTheCardNamesIt() {
		tab("coordinator2");
		assertThat(page().locator(".docket-case h2").first()).containsText(this.number);
		assertThat(page().locator(".docket-case")).containsText("Pourquoi il est ici");
		assertThat(page().locator(".docket-case")).containsText("Il n’y a pas encore de documents.");
		assertThat(page().locator(".docket-case h2 a").first()).hasAttribute("href", "/cases/" + this.number);
		assertThat(page().locator(".tasklist-card-plugin").getByText(this.number)).isVisible();
	}

	@Test
	void aFileThatCouldNotBeSentIsNotLostWhenTheSessionEnded() {
		tab("coordinator");
		page().context().clearCookies();
		drop(Map.of("late.txt", "Too late"));
		assertThat(result("late.txt")).containsText("Your session has ended.");
		assertThat(result("late.txt").locator("a")).hasText("Sign in");
		Page other = page().waitForPopup(() -> result("late.txt").locator("a").click());
		other.fill("#username", "coordinator");
		other.fill("#password", "docket");
		other.locator("main button").click();
		other.locator("h1").waitFor();
		page().locator(".docket-documents .results button").click();
		assertThat(result("late.txt")).containsText("is kept as version 1.");
		assertThat(list()).containsText("late.txt");
	}

	@Test
	void whoLeftBeforeAllWasSentIsToldAtTheNextSight() {
		tab("coordinator");
		page().context().setOffline(true);
		drop(Map.of("away.txt", "Not there"));
		assertThat(result("away.txt")).containsText("The server could not be reached");
		page().context().setOffline(false);
		page().reload();
		show("Case");
		assertThat(page().locator(".docket-documents .results")).containsText("were not uploaded");
		assertThat(page().locator(".docket-documents .results")).containsText("away.txt");
	}

	@Test
	void withoutASessionTheTabSaysSoWithALinkToTheSignIn() {
		tab("coordinator");
		show("Form");
		page().route("**/tasks/*/case", route -> route.fulfill(new Route.FulfillOptions().setStatus(401)));
		show("Case");
		Locator ended = page().getByRole(AriaRole.STATUS)
			.filter(new Locator.FilterOptions().setHasText("Your session has ended."));
		assertThat(ended.getByText("Sign in")).hasAttribute("href", "/sign-in");
		page().unroute("**/tasks/*/case");
		show("Form");
		show("Case");
		assertThat(page().locator(".docket-case h2").first()).containsText(this.number);
	}

	@Test
	void whoseSessionEndsIsToldSoAndIsBackAtTheTaskAfterTheSignIn() {
		tab("coordinator");
		show("Form");
		page().context().clearCookies();
		show("Case");
		assertThat(page().getByText("Your session has ended. Sign in, and you are back")).isVisible();
		this.person.signIn("coordinator");
		assertThat(page().locator(".task-card")).containsText("Triage request");
		try (Tasklist other = new Tasklist(chromium, this.port)) {
			other.open("/sign-in");
			assertThat(other.page().locator("[data-ended]")).isHidden();
		}
	}

	private void show(String tab) {
		page().getByText(tab, new Page.GetByTextOptions().setExact(true)).click();
	}

	private void tab(String name) {
		this.tasks.setAssignee(this.task.getId(), name);
		this.person = new Tasklist(chromium, this.port);
		this.person.page().setDefaultTimeout(PATIENCE);
		this.person.open("/tasks/" + this.task.getId());
		this.person.signIn(name);
		page().locator(".task-card .nav-tabs a")
			.filter(new Locator.FilterOptions().setHasText(Pattern.compile("^(Case|Dossier)$")))
			.click();
		page().locator(".docket-documents").waitFor();
	}

	private void drop(Map<String, String> files) {
		JSHandle dropped = page().evaluateHandle("""
				files => {
				  const data = new DataTransfer();
				  Object.entries(files).forEach(([name, text]) => data.items.add(new File([text], name)));
				  return data;
				}""", files);
		page().locator(".docket-documents [data-drop]").dispatchEvent("drop", Map.of("dataTransfer", dropped));
	}

	private static JsonObject network(int bytesPerSecond) {
		JsonObject conditions = new JsonObject();
		conditions.addProperty("offline", false);
		conditions.addProperty("latency", 0);
		conditions.addProperty("downloadThroughput", bytesPerSecond * 10);
		conditions.addProperty("uploadThroughput", bytesPerSecond);
		return conditions;
	}

	private static FilePayload file(String name, String content) {
		return new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
	}

	private Locator result(String name) {
		return page().locator(".docket-documents .results li").filter(new Locator.FilterOptions().setHasText(name));
	}

	private Locator list() {
		return page().locator(".docket-documents [data-list]");
	}

	private Page page() {
		return this.person.page();
	}

}
