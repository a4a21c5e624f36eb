package ca.docket.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import ca.docket.Accessibility;
import ca.docket.Chromium;
import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.contact.LinkDays;
import ca.docket.casefile.documents.Document;
import ca.docket.casefile.documents.Documents;
import ca.docket.casefile.documents.Opened;
import ca.docket.casefile.keeping.Night;
import ca.docket.notice.EmailFailed;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** How the response to a report reaches the auditor, and a report its committee. */
@DocketTest
class AuditHandOverTest {

	private static final String TASK = "Activity_HandOverPackage";

	@Autowired
	ApplicationContext application;

	@Autowired
	AuditSteps steps;

	@Autowired
	AuditActs acts;

	@Autowired
	AuditView view;

	@Autowired
	AuditTrail auditTrail;

	@Autowired
	Documents documents;

	@Autowired
	LinkDays days;

	@Autowired
	Night night;

	@LocalServerPort
	int port;

	private AuditorSteps auditor;

	@BeforeEach
	void emailsGoOut() {
		this.auditor = new AuditorSteps(this.application, this.port);
	}

	@AfterEach
	void noMoreEmailsGoOut() {
		this.auditor.close();
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"',
			value = { "en, Documents for you:, Download", "fr, Documents à votre intention\u00a0:, Télécharger" })
	void theAuditorFetchesThePackageByAPersonalLink(String language, String title, String button, Chromium chromium) {
		Case audit = this.steps.begin(Map.of("entry", "typed", "contactLanguage", language, "recommendations",
				List.of(AuditActs.recommendation("1", "owner1"))));
		this.acts.respond("owner1", audit, "agree", 1);
		this.steps.complete("director", audit, "Activity_ApprovePackage", Map.of());
		try (BrowserContext browser = chromium.person("de")) {
			Page page = browser.newPage();
			page.navigate("http://localhost:" + this.port + this.auditor.link(audit));
			assertThat(page.locator("h1").textContent()).isEqualTo(title + " " + audit.number());
			assertThat(page.locator("h2").allTextContents()).containsExactly("response-package.csv",
					"response-package.pdf");
			Accessibility.check(page);
			Download download = page.waitForDownload(
					() -> page.getByText(button, new Page.GetByTextOptions().setExact(true)).last().click());
			assertThat(download.suggestedFilename()).isEqualTo("response-package.pdf");
		}
		Document pdf = this.auditor.document(audit, "response-package.pdf");
		assertThat(this.auditTrail.latest(audit.processInstanceId(), "document-fetched").orElseThrow())
			.extracting(AuditEntry::person, entry -> entry.answer("name"), entry -> entry.answer("sha256"))
			.containsExactly("contact:" + audit.number() + ":auditor", pdf.name(), pdf.sha256());
		assertThat(this.steps.visitor("coordinator2").open("/cases/" + audit.number()).body())
			.containsSubsequence("Document obtenu", "Ada Auditor", pdf.sha256());
		assertThat(this.documents.openings(audit.number())).extracting(Opened::document, Opened::person)
			.containsExactly(tuple(pdf.id(), "contact:" + audit.number() + ":auditor"));
	}

	@Test
	void theLinkOfOneAuditFetchesNothingOfAnotherAndWithoutTheButtonNothingIsFetched() {
		Case audit = this.acts.answered("agree");
		String link = this.auditor.link(audit);
		String mine = link + "/documents/" + this.auditor.document(audit, "response-package.csv").id();
		String other = link + "/documents/"
				+ this.auditor.document(this.acts.answered("agree"), "response-package.csv").id();
		assertThat(this.auditor.fetch(link, other).statusCode()).isEqualTo(404);
		assertThat(this.auditor.fetch(link, link + "/documents/x").statusCode()).isEqualTo(404);
		assertThat(Visitor.leadsTo(this.auditor.visitor().open(mine))).endsWith(link + "/documents");
		assertThat(this.auditor.visitor().submit("/sign-in", mine, Map.of()).statusCode()).isEqualTo(302);
		assertThat(this.auditor.fetched(audit)).isEmpty();
		assertThat(this.auditor.fetch(link, mine).body()).isEqualTo(this.view.csv(audit, "response-package.csv"));
		assertThat(this.auditor.fetch(link, mine).statusCode()).isEqualTo(200);
		assertThat(this.auditor.fetched(audit)).as("on record once").containsExactly("response-package.csv");
	}

	@Test
	void whatIsNotFetchedByItsDayACoordinatorHandsOver() {
		Case audit = this.acts.answered("agree");
		String link = this.auditor.link(audit);
		this.days.pass(audit);
		this.days.pass(audit);
		assertThat(this.view.tasks(audit, TASK)).hasSize(1);
		assertThat(this.auditor.visitor().open(link).body())
			.isEqualTo(this.auditor.visitor().open("/t/unknown").body());
		assertThat(shown(audit).replace("\\", "")).contains("Ada Auditor, ada@auditor.example.org, has not fetched: "
				+ "response-package.csv, response-package.pdf.");
		this.steps.complete("coordinator", audit, TASK, Map.of("handedOver", "On paper."));
		assertThat(this.view.open(audit)).doesNotContain(TASK);
	}

	@Test
	void withTheAuditEndsWhatNobodyHandedOverOrIn() {
		Case audit = this.acts.answered("disagree");
		this.days.pass(audit);
		this.steps.file(audit, "letter.pdf", "coordinator");
		this.acts.record(audit, 1, "closed");
		assertThat(this.view.open(audit)).contains(TASK, "Activity_RecordAuditorsWord");
		this.acts.confirm("coordinator2", audit, 1);
		assertThat(this.view.outcome(audit)).isEqualTo("closed");
		assertThat(this.view.open(audit)).isEmpty();
	}

	@Test
	void anEmailThatComesBackIsWorkUntilItIsFetchedFromTheNewAddress() {
		Case audit = this.acts.answered("agree");
		String former = this.auditor.link(audit);
		this.application.publishEvent(new EmailFailed(audit.number(), "somebody@example.org"));
		assertThat(this.view.open(audit)).doesNotContain(TASK);
		this.application.publishEvent(new EmailFailed(audit.number(), "Ada@auditor.example.org"));
		assertThat(this.view.open(audit)).contains(TASK);
		this.steps.changeContact(audit, "anna@auditor.example.org");
		assertThat(this.auditor.visitor().open(former).statusCode()).isEqualTo(404);
		String link = this.auditor.link(audit);
		this.auditor.fetch(link, link + "/documents/" + this.auditor.document(audit, "response-package.pdf").id());
		assertThat(this.view.open(audit)).doesNotContain(TASK);
		this.days.pass(audit);
		assertThat(this.view.open(audit)).doesNotContain(TASK);
	}

	@Test
	void theLinkGoesWithTheAudit() {
		Case audit = this.acts.answered("agree");
		String link = this.auditor.link(audit);
		Case other = this.steps.begin(List.of(AuditActs.recommendation("1", "owner1")));
		this.acts.enteredTwice(audit, other);
		this.days.pass(audit);
		Instant longAgo = Instant.now().minus(Duration.ofDays(366 * 11));
		this.night.pass(this.view.part(audit, 1), longAgo);
		this.night.pass(audit, longAgo);
		assertThat(this.auditor.visitor().open(link).statusCode()).isEqualTo(404);
		assertThat(this.auditor.visitor().open(link + "/documents").statusCode()).isEqualTo(404);
	}

	@Test
	void anApprovedReportGoesToTheContactOfItsCommittee() {
		Case batch = this.acts.drawn();
		assertThat(this.view.letters(batch)).as("before it is approved").isEmpty();
		fetch(this.acts.filed(batch));
		assertThat(this.auditor.fetched(batch)).containsExactly("report.pdf");
		assertThat(this.view.outcome(batch)).isEqualTo("filed");
	}

	@Test
	void aReportThatIsNotFetchedACoordinatorHandsOver() {
		Case batch = this.acts.filed(this.acts.drawn());
		this.days.pass(batch);
		assertThat(this.view.outcome(batch)).isNull();
		this.steps.complete("coordinator", batch, "Activity_HandOverBatch", Map.of("handedOver", "On paper."));
		assertThat(this.view.outcome(batch)).isEqualTo("filed");
	}

	@Test
	void aReportThatIsFetchedAfterAllIsNoWorkAnyMore() {
		Case batch = this.acts.filed(this.acts.drawn());
		this.application.publishEvent(new EmailFailed(batch.number(), "clara@committee.example.org"));
		assertThat(this.view.open(batch)).containsExactly("Activity_HandOverBatch");
		fetch(batch);
		assertThat(this.view.outcome(batch)).isEqualTo("filed");
	}

	private void fetch(Case batch) {
		String link = this.auditor.link(batch);
		this.auditor.fetch(link, link + "/documents/" + this.auditor.document(batch, "report.pdf").id());
	}

	private String shown(Case audit) {
		return this.steps.visitor("coordinator")
			.call("/camunda/api/engine/engine/default/task/%s/form-variables?variableNames=unfetched"
				.formatted(this.steps.take("coordinator", audit, TASK).getId()))
			.body();
	}

}
