package ca.docket.electorlist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import ca.docket.Accessibility;
import ca.docket.Chromium;
import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A clerk collects a list, and asks for changes, in French and in a browser. */
@DocketTest
class ClerkInBrowserTest {

	private static final String OTTAWA = "3506008";

	@Autowired
	ElectorlistSteps steps;

	@Autowired
	ClerkSteps clerks;

	@Autowired
	ChangeRequests requests;

	@LocalServerPort
	int port;

	@TempDir
	Path folder;

	@Test
	void aClerkCollectsCountsAndAsksForChangesInFrench(Chromium chromium) throws Exception {
		Case campaign = this.steps.delivered(ElectorlistSteps.extract(30));
		Delivery delivery = this.steps.delivery(campaign, OTTAWA);
		try (BrowserContext browser = chromium.person("fr-CA")) {
			Page page = browser.newPage();
			page.navigate("http://localhost:" + this.port + this.clerks.link(delivery));
			assertThat(page.locator("h1").textContent()).startsWith("Liste électorale");
			next(page, "Demander un appel");
			String code = this.clerks.code(campaign, delivery);
			this.clerks.saveCall(campaign, delivery, "read-out");
			page.locator("#code").fill(code);
			next(page, "Continuer");
			next(page, "J’ai lu les conditions et je les accepte");
			Accessibility.check(page);
			com.microsoft.playwright.Download list = page
				.waitForDownload(() -> page.getByText("La liste elle-même (CSV)").click());
			long electors = Files.readString(list.path()).lines().count() - 1;
			page.reload();
			assertThat(page.locator("#spoken").inputValue()).as("of whom they name").isEqualTo("fr");
			page.locator("#counted").fill(String.valueOf(electors));
			next(page, "Confirmer le décompte");
			assertThat(this.steps.delivery(campaign, OTTAWA).state()).isEqualTo("confirmed");
			Accessibility.check(page);
			changes(page);
		}
		assertThat(this.requests.of(delivery)).hasSize(2);
	}

	private void changes(Page page) throws IOException {
		page.getByText("Demander des modifications au registre").click();
		page.locator("#change").selectOption(new SelectOption().setLabel("Retirer l’électeur"));
		page.locator("#elector_id").fill("0000000001");
		page.locator("#last_name").fill("Lévesque");
		page.locator("#first_name").fill("Élise");
		page.locator("#street_address").fill("1, rue Principale");
		page.locator("#place").fill("Ottawa");
		page.locator("form button").first().click();
		page.locator("[role=status]").waitFor();
		Path file = Files.writeString(this.folder.resolve("modifications.csv"),
				"change;elector_id;last_name;first_name;middle_name;birth_date;street_address;place;postal_code;"
						+ "mailing_address;occupancy;school_support;ward\n"
						+ "correct;0000000002;Roy;Anne;;;2, rue Principale;Ottawa;;;;;\n");
		page.locator("#file").waitFor();
		page.locator("#file").setInputFiles(file);
		page.waitForCondition(() -> page.locator("#rows").inputValue().contains("Roy"));
		page.locator("form button").last().click();
		page.locator("h3").nth(1).waitFor();
		Accessibility.check(page);
	}

	private static void next(Page page, String button) {
		assertThat(page.locator("html").getAttribute("lang")).startsWith("fr");
		page.locator("main button", new Page.LocatorOptions().setHasText(button)).click();
	}

}
