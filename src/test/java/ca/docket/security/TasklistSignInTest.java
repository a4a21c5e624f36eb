package ca.docket.security;

import ca.docket.Chromium;
import ca.docket.DocketTest;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The one sign-in and Tasklist, in a browser. */
@DocketTest
class TasklistSignInTest {

	/**
	 * Milliseconds; Tasklist is some megabytes of scripts, and the machine may be busy.
	 */
	private static final int PATIENCE = 60_000;

	@Autowired
	private TaskService tasks;

	@LocalServerPort
	private int port;

	private Page page;

	private Task task;

	@BeforeEach
	void open(Chromium chromium) {
		this.task = this.tasks.newTask();
		this.task.setName("Look at the sign-in");
		this.task.setAssignee("coordinator");
		this.tasks.saveTask(this.task);
		BrowserContext person = chromium.person("en-CA");
		person.setDefaultTimeout(PATIENCE);
		PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
		this.page = person.newPage();
	}

	@AfterEach
	void close() {
		this.page.context().close();
		this.tasks.deleteTask(this.task.getId(), true);
	}

	@Test
	void aLinkOfAnEmailOpensTheTaskAfterSignInWithoutCommentsAndHistory() {
		this.page.navigate(address("/tasks/" + this.task.getId()));
		signIn("coordinator");
		assertThat(heading()).isVisible();
		assertThat(this.page.getByText("Diagram")).isVisible();
		assertThat(this.page.getByText("History")).hasCount(0);
		assertThat(this.page.locator(".createCommentLink")).hasCount(0);
	}

	@Test
	void whoWasAwayTooLongSignsInAndIsBackAtTheTask() {
		this.page.navigate(address("/tasks/" + this.task.getId()));
		signIn("coordinator");
		assertThat(heading()).isVisible();
		this.page.waitForLoadState(LoadState.NETWORKIDLE);
		this.page.context().clearCookies();
		// The next call to the server finds that the session is gone.
		this.page.getByText("Start process").first().click();
		this.page.locator(".docket-session button").click();
		signIn("coordinator");
		assertThat(heading()).isVisible();
	}

	@Test
	void tasklistsSignOutLeadsToOurPageAndEndsEverything() {
		this.page.navigate(address("/tasks/" + this.task.getId()));
		signIn("coordinator");
		assertThat(heading()).isVisible();
		this.page.locator(".account .dropdown-toggle, .account a").first().click();
		this.page.locator(".logout a").click();
		assertThat(this.page.getByText("You are signed out.")).isVisible();
		this.page.navigate(address("/"));
		assertThat(this.page.locator("#password")).isVisible();
	}

	private Locator heading() {
		return this.page.getByRole(AriaRole.HEADING,
				new Page.GetByRoleOptions().setName("Look at the sign-in").setLevel(2));
	}

	private void signIn(String name) {
		this.page.fill("#username", name);
		this.page.fill("#password", "docket");
		this.page.locator("main button").click();
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
