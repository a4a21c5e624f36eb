package ca.docket.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import ca.docket.Accessibility;
import ca.docket.Chromium;
import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Our own pages as people meet them: in a browser, by keyboard, in both languages. */
@DocketTest
class OwnPagesTest {

	/** Every page of ours; a new one is added here. The number is that of a case. */
	private static final List<String> PAGES = List.of("/", "/cases", "/cases?from=x", "/cases/{number}",
			"/cases/{number}/withdraw", "/cases/{number}/hold", "/mailbox", "/settings", "/settings/substitutes",
			"/notices", "/impact-assessments", "/register", "/register?on=x", "/cases/AIR-1999-0001");

	/** What one reaches with the keyboard, in the page's order. */
	private static final String REACHABLE = """
			[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
			  .filter(e => e.getClientRects().length && !e.closest('details:not([open]) > :not(summary)'))
			  .map(e => e.outerHTML.slice(0, 120))""";

	private static final String FOCUSED = """
			(() => { const e = document.activeElement; const style = getComputedStyle(e);
			  return e === document.body ? null
			    : (style.outlineStyle === 'none' ? 'not seen: ' : '') + e.outerHTML.slice(0, 120); })()""";

	static Chromium chromium;

	@Autowired
	IntakeSteps people;

	@LocalServerPort
	int port;

	private BrowserContext browser;

	private final List<String> complaints = new ArrayList<>();

	@BeforeAll
	static void open(Chromium one) {
		chromium = one;
	}

	@AfterEach
	void leave() {
		this.browser.close();
	}

	@ParameterizedTest
	@CsvSource({ "requester, fr", "coordinator, en" })
	void axeFindsNothingSerious(String person, String language) {
		Case mine = reviewedOnce("coordinator".equals(person) ? "requester2" : person);
		Page page = signedIn(person, language);
		for (String path : PAGES) {
			page.navigate(address(path.replace("{number}", mine.number())));
			assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
			Accessibility.check(page);
		}
	}

	@ParameterizedTest
	@CsvSource({ "processowner, en", "processowner2, fr" })
	void axeFindsNothingSeriousOnTheModels(String person, String language) {
		Page page = signedIn(person, language);
		page.locator("a[href='/models']").click();
		assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
		page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
		Accessibility.check(page);
	}

	@ParameterizedTest
	@CsvSource({ "en", "fr" })
	void axeFindsNothingSeriousBeforeSignIn(String language) {
		Page page = page(language);
		page.navigate(address("/sign-in?language=" + language));
		Accessibility.check(page);
	}

	@Test
	void theModelIsDrawnWithWhereTheCaseIsAndNothingIsBlocked() {
		Case request = reviewedOnce("requester");
		Page page = signedIn("requester", "fr");
		page.navigate(address("/cases/" + request.number()));
		page.locator(".model [data-element-id=Activity_DecideRequest].now").waitFor();
		assertThat(page.locator(".model [data-element-id=Activity_TriageRequest].done")
			.textContent()
			.replaceAll("\\s+", " ")).contains("Trier la demande");
		assertThat(page.locator(".model .bjs-powered-by").isVisible()).isTrue();
		page.locator(".model .bjs-powered-by").click();
		page.locator(".bjs-powered-by-lightbox .notice").waitFor();
		assertThat(this.complaints).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/", "/cases", "/cases/{number}" })
	void everythingIsReachedByKeyboardAndTheFocusIsSeen(String path) {
		Case request = reviewedOnce("requester2");
		Page page = signedIn("requester2", "en");
		page.navigate(address(path.replace("{number}", request.number())));
		page.keyboard().press("Tab");
		assertThat(page.evaluate(FOCUSED)).asString().contains("class=\"skip\"");
		assertThat(page.locator(".skip").boundingBox().x).isNotNegative();
		List<String> reached = new ArrayList<>();
		for (Object focused = page.evaluate(FOCUSED); focused != null
				&& reached.size() < 300; focused = page.evaluate(FOCUSED)) {
			reached.add(focused.toString());
			page.keyboard().press("Tab");
		}
		assertThat(reached).noneMatch(element -> element.startsWith("not seen"))
			.containsAll(((List<?>) page.evaluate(REACHABLE)).stream().map(Objects::toString).toList());
	}

	@Test
	void theSkipLinkLeadsToTheContent() {
		Case request = reviewedOnce("requester2");
		Page page = signedIn("requester2", "en");
		page.navigate(address("/cases/" + request.number()));
		page.keyboard().press("Tab");
		page.keyboard().press("Enter");
		assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
	}

	@Test
	void aNoteIsWrittenByKeyboardAlone() {
		Case request = reviewedOnce("requester2");
		Page page = signedIn("coordinator", "en");
		page.navigate(address("/cases/" + request.number()));
		page.locator("#note").focus();
		page.keyboard().type("Called the division.");
		page.keyboard().press("Tab");
		page.keyboard().type("Only: Program");
		page.keyboard().press("Tab");
		page.keyboard().press("Enter");
		page.locator("#notes ~ .timeline").waitFor();
		assertThat(page.locator("#notes ~ .timeline").innerText()).contains("Called the division.",
				"Only: Program coordinators");
	}

	private Case reviewedOnce(String requester) {
		Case request = this.people.submit(requester, IntakeSteps.aUseCase());
		this.people.triage(request, "send-on", Map.of());
		this.people.review("data", request, "proceed", Map.of());
		return request;
	}

	private Page signedIn(String person, String language) {
		Page page = page(language);
		page.navigate(address("/sign-in"));
		page.locator("#username").fill(person);
		page.locator("#password").fill("docket");
		page.locator("main button").click();
		page.locator(".person").waitFor();
		return page;
	}

	private Page page(String language) {
		this.browser = chromium.person(language + "-CA");
		Page page = this.browser.newPage();
		page.onConsoleMessage(message -> {
			if (message.type().equals("error")) {
				this.complaints.add(message.text());
			}
		});
		return page;
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
