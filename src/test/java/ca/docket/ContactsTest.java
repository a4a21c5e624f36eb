package ca.docket;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.keeping.Night;
import ca.docket.notice.ToldOf;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A neighbour without an account belongs to a permit: named in a form, asked by a
 * personal link, changed by the office, and deleted with the case.
 */
@DocketTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContactsTest {

	@Autowired
	ApplicationContext application;

	@Autowired
	Night night;

	@Autowired
	JdbcClient jdbc;

	@LocalServerPort
	int port;

	private PermitSteps people;

	private ToldOf told;

	private NeighbourSteps steps;

	@BeforeAll
	void theFamilyIsOnAndSent() {
		this.people = new PermitSteps(this.port, this.application);
		this.people.turnOn();
		this.told = new ToldOf(this.application);
		this.steps = new NeighbourSteps(this.people, this.told, this.port);
	}

	@AfterAll
	void theFamilyIsOff() {
		this.told.close();
		this.people.turnOff();
	}

	@Test
	void aNeighbourAnswersByTheLinkInTheirLanguageAndTheCheckGoesOn() {
		Case permit = this.steps.asked("fr");
		String link = this.steps.link(permit);
		assertThat(this.told.soon()).filteredOn(email -> email.subject().contains(permit.number()))
			.filteredOn(email -> email.address().equals("nadia@example.org"))
			.singleElement()
			.satisfies(email -> assertThat(email.text()).contains("Bonjour Nadia Voisine,", "Does the noise harm?")
				.doesNotContain("Tout ce qui vous attend"));
		assertThat(NeighbourSteps.plain(this.steps.visitor().open(link))).contains(
				"Une question au sujet de " + permit.number(), "Does the noise harm?",
				"Vous opposez-vous à la fermeture?", "Envoyer la réponse");
		HttpResponse<String> empty = this.steps.visitor().submit(link, link, Map.of("language", "fr"));
		assertThat(empty.statusCode()).isEqualTo(400);
		assertThat(NeighbourSteps.plain(empty)).contains("Votre réponse n’a pas été envoyée");
		this.steps.answer(link, "Oui, un peu.");
		assertThat(NeighbourSteps.plain(this.steps.visitor().open(link)))
			.contains("Le bureau a bien reçu votre réponse");
		assertThat(this.people.page("municipal", permit)).contains("Waiting for: Check application")
			.containsSubsequence("Contact asked", "Asked Nadia Voisine", "Does the noise harm?", "Hear neighbour",
					"Nadia Voisine", "Do you object to the closure? Yes", "Oui, un peu.");
		assertThat(this.people.shown("municipal", permit, "Activity_CheckApplication")).contains("Oui, un peu");
	}

	@Test
	void aSecondAnswerChangesNothing() {
		Case permit = this.steps.asked("en");
		String link = this.steps.link(permit);
		this.steps.answer(link, "First.");
		this.steps.answer(link, "Second.");
		assertThat(this.people.page("municipal", permit)).contains("First.").doesNotContain("Second.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "fr" })
	void axeFindsNothingSeriousBehindTheLink(String language, Chromium chromium) {
		String link = this.steps.link(this.steps.asked(language));
		try (BrowserContext browser = chromium.person("de")) {
			Page page = browser.newPage();
			page.navigate("http://localhost:" + this.port + link);
			assertThat(page.locator("html").getAttribute("lang")).startsWith(language);
			Accessibility.check(page);
			page.locator("main button").click();
			page.locator("[role=alert]").waitFor();
			Accessibility.check(page);
			this.steps.answer(link, "A little.");
			page.navigate("http://localhost:" + this.port + link);
			assertThat(page.locator("form").count()).isZero();
			Accessibility.check(page);
		}
	}

	@Test
	void whoSubmittedTheCaseDoesNotReadWhoIsAskedAndWhat() {
		Case permit = this.steps.asked("en");
		this.steps.answer(this.steps.link(permit), "Quietly.");
		assertThat(this.people.page("requester2", permit)).doesNotContain("Voisine", "nadia@example.org",
				"Does the noise harm?", "Quietly.");
		assertThat(this.steps.change("requester2", permit, "eve@example.org").statusCode()).isEqualTo(404);
	}

	@Test
	void theOfficeSeesAContactAndChangesItWhichMakesANewLink() {
		Case permit = this.steps.asked("fr");
		String former = this.steps.link(permit);
		assertThat(this.people.page("municipal", permit))
			.contains("Contacts Name of the neighbour Nadia Voisine, nadia@example.org (Français) Change");
		assertThat(this.steps.change("municipal", permit, "new@example.org").statusCode()).isEqualTo(302);
		assertThat(this.steps.visitor().open(former).statusCode()).isEqualTo(404);
		assertThat(this.told.soon()).filteredOn(email -> email.address().equals("nadia@example.org"))
			.extracting(ToldOf.Told::subject)
			.contains(permit.number() + " : nous écrirons désormais à une autre adresse");
		String now = this.steps.link(permit);
		assertThat(now).isNotEqualTo(former);
		assertThat(NeighbourSteps.plain(this.steps.visitor().open(now))).contains("Does the noise harm?",
				"Send the answer");
		assertThat(this.people.page("municipal", permit)).containsSubsequence("Contact changed", "Gordon MacLeod",
				"Nadia Neighbour", "new@example.org", "English");
	}

	@Test
	void whoeverAFormReplacesIsToldToo() {
		Case permit = this.steps.asked("fr");
		this.people.end("municipal", permit, "Activity_HearNeighbour", Map.of("objection", "no"));
		this.people.end("municipal", permit, "Activity_CheckApplication",
				NeighbourSteps.hear("en", "Nadia Voisine", "Nadia@example.org"));
		this.people.end("municipal", permit, "Activity_HearNeighbour", Map.of("objection", "no"));
		this.people.end("municipal", permit, "Activity_CheckApplication",
				NeighbourSteps.hear("en", "Noah", "noah@example.org"));
		assertThat(this.told.soon()).filteredOn(email -> email.subject().contains(permit.number()))
			.filteredOn(
					email -> email.subject().contains("another address") || email.subject().contains("autre adresse"))
			.extracting(ToldOf.Told::address)
			.as("once, and not where nothing changed")
			.containsExactly("Nadia@example.org");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a@example.org, b@example.org", "a@example.org;b@example.org", "A <a@example.org>", "",
			"a@example.org\r\nBcc: b@example.org", "a@localhost" })
	void aContactHasOneAddress(String address) {
		Case permit = this.steps.asked("en");
		assertThat(this.steps.change("municipal", permit, address).statusCode()).isEqualTo(400);
		Case other = this.steps.apply();
		assertThat(this.people
			.tryToEnd("municipal", other, "Activity_CheckApplication", NeighbourSteps.hear("en", "N", address))
			.status()).isEqualTo(400);
		assertThat(this.jdbc.sql("select email from contact where case_number in (?, ?)")
			.params(permit.number(), other.number())
			.query(String.class)
			.list()).containsExactly("nadia@example.org");
	}

	@Test
	void aNameAddsNoHeaderAndNoMarkup() {
		Case permit = this.steps.apply();
		assertThat(this.people
			.tryToEnd("municipal", permit, "Activity_CheckApplication",
					NeighbourSteps.hear("en", "Nadia\r\nBcc: eve@example.org", "nadia@example.org"))
			.status()).isEqualTo(400);
		this.people.end("municipal", permit, "Activity_CheckApplication",
				NeighbourSteps.hear("en", "<b>Nadia</b>", "nadia@example.org"));
		this.steps.change("municipal", permit, "Nadia\r\nBcc: eve@example.org\r\n\r\n<i>x</i>", "nadia@example.org");
		assertThat(this.told.soon()).filteredOn(email -> email.subject().contains(permit.number()))
			.filteredOn(email -> email.text().contains("/t/"))
			.satisfiesExactly(first -> assertThat(first.text()).contains("<b>Nadia</b>,"), second -> {
				assertThat(second.address()).isEqualTo("nadia@example.org");
				assertThat(second.text()).contains("Nadia Bcc: eve@example.org <i>x</i>,");
			});
	}

	@Test
	void afterALongSilenceTheLinkIsClosedAndTheCheckGoesOn() {
		Case permit = this.steps.asked("en");
		String link = this.steps.link(permit);
		this.people.time(permit);
		assertThat(NeighbourSteps.plain(this.steps.visitor().open(link))).contains("This question is closed");
		this.steps.visitor().submit(link, link, Map.of("answer-objection", "yes"));
		assertThat(this.people.page("municipal", permit)).contains("Waiting for: Check application");
	}

	@Test
	void whatANeighbourSaysByPhoneAClerkEnters() {
		Case permit = this.steps.asked("en");
		String link = this.steps.link(permit);
		this.people.end("municipal", permit, "Activity_HearNeighbour", Map.of("objection", "no"));
		assertThat(NeighbourSteps.plain(this.steps.visitor().open(link))).contains("This question is closed");
		assertThat(this.people.page("municipal", permit)).containsSubsequence("Hear neighbour", "Gordon MacLeod",
				"Do you object to the closure? No");
	}

	@Test
	void theEvidencePackHasTheContacts() {
		Case permit = this.steps.asked("en");
		String pack = new String(
				this.people.visitor("municipalmanager").download("/cases/" + permit.number() + "/evidence.zip").body(),
				StandardCharsets.ISO_8859_1);
		assertThat(pack).contains("contacts.csv");
	}

	@Test
	void aContactGoesWithItsCase() {
		Case permit = this.steps.asked("en");
		String link = this.steps.link(permit);
		this.people.visitor("requester2")
			.submit("/", "/cases/" + permit.number() + "/withdraw", Map.of("reason", "It rains."));
		assertThat(this.steps.change("municipal", permit, "late@example.org").statusCode()).isEqualTo(409);
		this.night.pass(permit, Instant.now().minus(Duration.ofDays(731)));
		assertThat(this.steps.visitor().open(link).statusCode()).isEqualTo(404);
		assertThat(this.jdbc.sql("""
				select (select count(*) from contact where case_number = :number)
				  + (select count(*) from contact_question where case_number = :number)
				  + (select count(*) from notice_mail where case_number = :number)""")
			.param("number", permit.number())
			.query(Integer.class)
			.single()).isZero();
	}

}
