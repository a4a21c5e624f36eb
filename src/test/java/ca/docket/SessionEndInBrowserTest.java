package ca.docket;

import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Whoever's session or network ends while the tab "Case" is open loses nothing. */
@DocketTest
class SessionEndInBrowserTest {

	private static Chromium chromium;

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext application;

	private CaseTab tab;

	@BeforeAll
	static void open(Chromium one) {
		chromium = one;
		PlaywrightAssertions.setDefaultAssertionTimeout(CaseTab.PATIENCE);
	}

	@BeforeEach
	void submit() {
		this.tab = new CaseTab(this.application, chromium, this.port);
	}

	@AfterEach
	void leave() {
		this.tab.close();
	}

	@Test
	void aFileThatCouldNotBeSentIsNotLostWhenTheSessionEnded() {
		this.tab.open("coordinator");
		this.tab.endSession();
		this.tab.drop(Map.of("late.txt", "Too late"));
		assertThat(this.tab.result("late.txt")).containsText("Your session has ended.");
		assertThat(this.tab.result("late.txt").locator("a")).hasText("Sign in");
		Page other = this.tab.page().waitForPopup(() -> this.tab.result("late.txt").locator("a").click());
		signIn(other);
		this.tab.page().locator(".docket-documents .results button").click();
		assertThat(this.tab.result("late.txt")).containsText("is kept as version 1.");
		assertThat(this.tab.list()).containsText("late.txt");
	}

	@Test
	void whoLeftBeforeAllWasSentIsToldAtTheNextSight() {
		this.tab.open("coordinator");
		this.tab.page().context().setOffline(true);
		this.tab.drop(Map.of("away.txt", "Not there"));
		assertThat(this.tab.result("away.txt")).containsText("The server could not be reached");
		this.tab.page().context().setOffline(false);
		this.tab.page().reload();
		this.tab.show("Case");
		assertThat(this.tab.page().locator(".docket-documents .results")).containsText("were not uploaded");
		assertThat(this.tab.page().locator(".docket-documents .results")).containsText("away.txt");
	}

	@Test
	void withoutASessionTheTabSaysSoWithALinkToTheSignIn() {
		this.tab.open("coordinator");
		this.tab.show("Form");
		this.tab.page().route("**/tasks/*/case", route -> route.fulfill(new Route.FulfillOptions().setStatus(401)));
		this.tab.show("Case");
		Locator ended = this.tab.page()
			.getByRole(AriaRole.STATUS)
			.filter(new Locator.FilterOptions().setHasText("Your session has ended."));
		assertThat(ended.getByText("Sign in")).hasAttribute("href", "/sign-in");
		this.tab.page().unroute("**/tasks/*/case");
		this.tab.show("Form");
		this.tab.show("Case");
		assertThat(this.tab.page().locator(".docket-case h2").first()).containsText(this.tab.number);
	}

	@Test
	void whoseSessionEndsIsToldSoAndIsBackAtTheTaskAfterTheSignIn() {
		this.tab.open("coordinator");
		this.tab.endSession();
		this.tab.show("Form");
		assertThat(ended()).containsText("Your session has ended.");
		this.tab.show("Case");
		assertThat(this.tab.page().locator(".task-card")).containsText("Triage request");
		ended().getByText("Sign in").click();
		assertThat(this.tab.page().getByText("Your session has ended. Sign in, and you are back")).isVisible();
		this.tab.person.signIn("coordinator");
		assertThat(this.tab.page().locator(".task-card")).containsText("Triage request");
		assertThat(ended()).hasCount(0);
		try (Tasklist other = new Tasklist(chromium, this.port)) {
			other.open("/sign-in");
			assertThat(other.page().locator("[data-ended]")).isHidden();
		}
	}

	@Test
	void whatWasAnsweredIsThereAfterTheSignIn() {
		this.tab.open("coordinator");
		this.tab.show("Form");
		this.tab.person.choose("triage", "Accept the tier and send it on");
		this.tab.endSession();
		ended().getByText("Sign in").click();
		this.tab.person.signIn("coordinator");
		this.tab.person.complete();
	}

	@Test
	void aPageOfAnEarlierSessionDoesNotEndTheNextOne() {
		this.tab.open("coordinator");
		this.tab.endSession();
		Page other = this.tab.page().context().newPage();
		other.navigate("http://localhost:" + this.port + "/sign-in");
		signIn(other);
		assertThat(ended()).isVisible();
		other.reload();
		assertThat(other.locator(".person")).isVisible();
	}

	@Test
	void whoSignsOutInAnotherTabLeavesNothingOnTheScreen() {
		this.tab.open("coordinator");
		Page other = this.tab.page().context().newPage();
		other.navigate("http://localhost:" + this.port + "/");
		other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")).click();
		assertThat(this.tab.page().locator("#username")).isVisible();
	}

	private Locator ended() {
		return this.tab.page().locator(".docket-session");
	}

	private static void signIn(Page page) {
		page.fill("#username", "coordinator");
		page.fill("#password", "docket");
		page.locator("main button").click();
		page.locator(".person").waitFor();
	}

}
