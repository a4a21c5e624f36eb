package ca.docket.local;

import java.nio.file.Path;
import java.util.List;

import ca.docket.Chromium;
import ca.docket.DocketTest;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@DocketTest
class MailboxTest {

	@Autowired
	private JavaMailSenderImpl sender;

	@Autowired
	private Mailbox mailbox;

	@LocalServerPort
	private int port;

	private BrowserContext person;

	@BeforeEach
	void open(Chromium chromium) {
		this.person = chromium.person("fr-CA");
	}

	@AfterEach
	void close() {
		this.person.close();
	}

	@Test
	void anEmailIsListedFirstAndShownWithBothParts() throws MessagingException {
		send("Older", "<p>Older</p>");
		send("Votre demande a été reçue <b>", "<p>Bonjour <strong>Amélie</strong></p>");
		Page page = signIn();
		page.navigate(address("/mailbox"));
		assertThat(page.locator("html")).hasAttribute("lang", "fr");
		assertThat(page.locator("h1")).hasText("Courrier");
		assertThat(page.locator("tbody tr").first()).containsText("requester@example.org");
		screenshot(page, "mailbox");
		page.locator("tbody a").first().click();
		assertThat(page.locator("h1")).hasText("Votre demande a été reçue <b>");
		assertThat(page.locator("pre")).containsText("Bonjour, en texte");
		assertThat(page.frameLocator("iframe").locator("strong")).hasText("Amélie");
		screenshot(page, "mail");
	}

	@Test
	void anEmailRunsNothingAndItsLinksOpenThePage() throws MessagingException {
		send("Links", "<p id='p'>as sent</p><script>document.getElementById('p').textContent = 'run'</script>"
				+ "<a href='" + address("/mailbox?from-mail") + "'>Open</a>");
		Page page = signIn();
		page.navigate(address("/mailbox/" + this.mailbox.latest().get(0).id()));
		FrameLocator email = page.frameLocator("iframe");
		assertThat(email.locator("#p")).hasText("as sent");
		email.locator("a").click();
		page.waitForURL("**/mailbox?from-mail");
		assertThat(page.locator("h1")).hasText("Courrier");
	}

	@Test
	void itShowsNothingElseThanEmails() {
		for (String id : List.of("..%2F..%2Fpostgres%2Fpassword", "20261121-000000-000000-00000000", "x")) {
			assertThat(signIn().navigate(address("/mailbox/" + id)).status()).as(id).isBetween(400, 404);
		}
	}

	private void send(String subject, String html) throws MessagingException {
		MimeMessage email = this.sender.createMimeMessage();
		MimeMessageHelper parts = new MimeMessageHelper(email, true, "UTF-8");
		parts.setFrom("docket@example.org");
		parts.setTo("requester@example.org");
		parts.setSubject(subject);
		parts.setText("Bonjour, en texte", "<html><head></head><body>" + html + "</body></html>");
		this.sender.send(email);
	}

	private Page signIn() {
		Page page = this.person.newPage();
		page.navigate(address("/mailbox"));
		if (page.url().contains("/sign-in")) {
			page.fill("#username", "requester");
			page.fill("#password", "docket");
			page.press("#password", "Enter");
			page.waitForURL("**/mailbox**");
		}
		return page;
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

	private static void screenshot(Page page, String name) {
		page.screenshot(
				new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots", name + ".png")));
	}

}
