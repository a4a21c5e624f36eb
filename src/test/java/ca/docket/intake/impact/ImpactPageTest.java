package ca.docket.intake.impact;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import ca.docket.Chromium;
import ca.docket.DocketTest;
import ca.docket.Visitor;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A coordinator has a file scored on a page. */
@DocketTest
class ImpactPageTest {

	private static final String PATH = "/impact-assessments";

	@LocalServerPort
	int port;

	@TempDir
	Path folder;

	@Test
	void theHomePageLeadsToItAndItSaysWhatItIs() {
		Visitor coordinator = signedIn("coordinator");
		assertThat(coordinator.open("/").body()).contains("href=\"" + PATH + "\"");
		assertThat(coordinator.open(PATH).body()).contains("instrument of the federal government", "voluntary screen");
	}

	@Test
	void forOthersItIsAsIfItDidNotExist() {
		Visitor requester = signedIn("requester");
		assertThat(requester.open("/").body()).doesNotContain(PATH);
		assertThat(requester.open(PATH).statusCode()).isEqualTo(404);
		assertThat(requester.submit("/", PATH, Map.of("assessment", "{}")).statusCode()).isEqualTo(404);
	}

	@Test
	void aPastedFileIsScored() {
		HttpResponse<String> answer = signedIn("coordinator").submit(PATH, PATH, Map.of("assessment", published()));
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("Level II", "41 of 126", "35 of 46", "less than 80 %",
				"At least one expert reviews the system", "consultationImplementation4: item10",
				"Scored questions left without an answer: 8");
	}

	@Test
	void aBadFileComesBackWithTheReason() {
		HttpResponse<String> answer = signedIn("coordinator").submit(PATH, PATH,
				Map.of("assessment", "{\"<script>\":1"));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("cannot be read as JSON", "{&quot;&lt;script&gt;&quot;:1")
			.doesNotContain("Level ");
	}

	@Test
	void theLargestFileStillComesThroughTheForm() {
		String file = published();
		String largest = file.replaceFirst("\\{", "{\"x\":\"" + "{".repeat(400_000) + "\",");
		HttpResponse<String> answer = signedIn("coordinator").submit(PATH, PATH, Map.of("assessment", largest));
		assertThat(answer.statusCode()).isEqualTo(200);
	}

	@Test
	void aFileIsChosenInTheBrowserAndThePageIsFineForEverybody(Chromium chromium) throws Exception {
		Path file = Files.writeString(this.folder.resolve("AIA Results.json"), published());
		Path large = Files.writeString(this.folder.resolve("large.json"), " ".repeat(512 * 1024 + 1));
		try (BrowserContext person = chromium.person("en-CA")) {
			Page page = person.newPage();
			page.navigate("http://localhost:" + this.port + PATH);
			page.locator("#username").fill("coordinator");
			page.locator("#password").fill("docket");
			page.locator("main button").click();
			// it is shown once the script listens to it
			page.locator("#file").waitFor();
			page.getByLabel("Choose the file").setInputFiles(large);
			assertThat(page.getByRole(AriaRole.ALERT).innerText()).contains("larger than 512 kB");
			page.getByLabel("Choose the file").setInputFiles(file);
			page.locator("#refusal").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
			page.waitForFunction("document.getElementById('assessment').value.includes('v0.10.0')");
			assertThat(serious(page)).isEmpty();
			page.locator("main button").click();
			page.getByText("Level II", new Page.GetByTextOptions().setExact(true)).waitFor();
			assertThat(serious(page)).isEmpty();
		}
	}

	private static List<String> serious(Page page) {
		return new AxeBuilder(page).analyze()
			.getViolations()
			.stream()
			.filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
			.map(rule -> rule.getId() + ": " + rule.getNodes())
			.toList();
	}

	private static String published() {
		JsonNode first = Exports.published().findFirst().orElseThrow();
		return Exports.file(first);
	}

	private Visitor signedIn(String name) {
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(name, "docket");
		return visitor;
	}

}
