package ca.docket;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.google.gson.JsonObject;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The tab "Case" of a task in Tasklist, with its documents, as people use it. */
@DocketTest
class DocumentsInBrowserTest {

	private static Chromium chromium;

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext application;

	@Autowired
	JdbcClient jdbc;

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
	void severalFilesAreDroppedAndEachSaysWhatBecameOfIt() {
		this.tab.open("coordinator");
		this.tab.drop(Map.of("notes.txt", "Some notes", "list.csv", "a;b\r\n1;2", "page.pdf", "<html></html>"));
		assertThat(this.tab.result("notes.txt")).containsText("“notes.txt” is kept as version 1.");
		assertThat(this.tab.result("list.csv")).containsText("is kept as version 1.");
		assertThat(this.tab.result("page.pdf"))
			.containsText("page.pdf: not kept. The content is not what the name says");
		assertThat(this.tab.list()).containsText("notes.txt");
		assertThat(this.tab.list()).containsText("list.csv");
		assertThat(this.tab.list()).not().containsText("page.pdf");
	}

	@Test
	void withTheKeyboardAloneAFileIsChosenAndUploaded() {
		this.tab.open("coordinator");
		// Tasklist takes the focus away as long as it is loading.
		this.tab.page().waitForLoadState(LoadState.NETWORKIDLE);
		Locator files = this.tab.page().locator(".docket-documents input[type=file]");
		FileChooser chooser = this.tab.page().waitForFileChooser(() -> files.press("Space"));
		chooser.setFiles(new FilePayload[] { file("one.txt", "1"), file("two.txt", "2") });
		this.tab.page().keyboard().press("Tab");
		assertThat(this.tab.page().locator("#documents-audience")).isFocused();
		this.tab.page().keyboard().press("ArrowDown");
		this.tab.page().keyboard().press("Tab");
		assertThat(this.tab.page().locator("[data-evidence]")).isFocused();
		this.tab.page().keyboard().press("Tab");
		assertThat(this.tab.page().locator(".docket-documents form button")).isFocused();
		this.tab.page().keyboard().press("Enter");
		assertThat(this.tab.page().locator(".docket-documents [data-live]"))
			.containsText("“two.txt” is kept as version 1.");
		assertThat(this.tab.list()).containsText("For: everybody who sees the case");
		org.assertj.core.api.Assertions
			.assertThat(this.jdbc.sql("select distinct audience from casefile_document where case_number = ?")
				.param(this.tab.number)
				.query(String.class)
				.list())
			.isEqualTo(List.of("case"));
	}

	@Test
	void aSlowUploadShowsHowFarItIs() {
		this.tab.open("coordinator");
		this.tab.page()
			.context()
			.newCDPSession(this.tab.page())
			.send("Network.emulateNetworkConditions", network(200_000));
		this.tab.drop(Map.of("large.txt", "a line of text\n".repeat(80_000)));
		assertThat(this.tab.page().locator(".docket-documents progress")).isVisible();
		assertThat(this.tab.result("large.txt")).hasText(Pattern.compile("large\\.txt: [1-9]\\d? %"));
		assertThat(this.tab.result("large.txt")).containsText("is kept as version 1.");
		assertThat(this.tab.page().locator(".docket-documents progress")).hasCount(0);
	}

	@Test
	void theTabTellsOfTheCaseInThePersonsLanguageAndTheCardNamesIt() {
		this.tab.open("coordinator2");
		assertThat(this.tab.page().locator(".docket-case h2").first()).containsText(this.tab.number);
		assertThat(this.tab.page().locator(".docket-case")).containsText("Pourquoi il est ici");
		assertThat(this.tab.page().locator(".docket-case")).containsText("Il n’y a pas encore de documents.");
		assertThat(this.tab.page().locator(".docket-case h2 a").first()).hasAttribute("href",
				"/cases/" + this.tab.number);
		assertThat(this.tab.page().locator(".tasklist-card-plugin").getByText(this.tab.number)).isVisible();
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

}
