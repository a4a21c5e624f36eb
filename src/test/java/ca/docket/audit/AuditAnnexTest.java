package ca.docket.audit;

import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** The confidential annex reaches only a contact who may read it. */
@DocketTest
class AuditAnnexTest {

	private static final String FILE = """
			Number,Recommendation,Severity,Division,Owner,State,Response,Plan,First target date,Target date,Confidential
			1,Move the Zinnober vault.,High,Finance,owner1,Under way,Agree,Dig at night.,2026-06-30,2198-03-31,Until it is released
			2,Plan ahead.,Low,Finance,owner2
			""";

	@Autowired
	ApplicationContext application;

	@Autowired
	AuditSteps steps;

	@Autowired
	AuditView view;

	@Autowired
	AuditFiles files;

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
	@CsvSource({ "yes, true", "no, false" })
	void theConfidentialAnnexIsBehindTheLinkWhereTheContactMayReadIt(String reads, boolean there) {
		Case audit = this.files.imported(FILE, Map.of("contactReads", reads));
		Case secret = this.view.part(audit, 1);
		this.steps.approveIncomplete(audit);
		String link = this.auditor.link(audit);
		String annex = link + "/documents/" + this.auditor.document(secret, "response-incomplete-annex.pdf").id();
		assertThat(this.auditor.visitor().open(link + "/documents").body().contains("response-incomplete-annex.pdf"))
			.isEqualTo(there);
		assertThat(this.auditor.fetch(link, annex).statusCode()).isEqualTo(there ? 200 : 404);
		assertThat(this.auditor.fetched(secret)).hasSize(there ? 1 : 0);
	}

	@Test
	void aNewAddressGetsTheConfidentialAnnexOnceSomebodyElseHasConfirmedIt() {
		Case audit = this.files.imported(FILE,
				Map.of("contactReads", "yes", "readers", List.of(Map.of("reader", "director"))));
		this.steps.approveIncomplete(audit);
		this.steps.changeContact(audit, "coordinator2@example.org");
		String link = this.auditor.link(audit);
		assertThat(this.auditor.visitor().open(link + "/documents").body()).contains("response-incomplete.pdf")
			.doesNotContain("annex");
		String annex = "/documents/"
				+ this.auditor.document(this.view.part(audit, 1), "response-incomplete-annex.pdf").id();
		assertThat(this.auditor.fetch(link, link + annex).statusCode()).isEqualTo(404);
		assertThat(confirm("coordinator2", audit, "coordinator2@example.org")).as("who changed it").isEqualTo(409);
		assertThat(confirm("executive", audit, "coordinator2@example.org")).as("who may not read it").isEqualTo(409);
		assertThat(confirm("director", audit, "ada@auditor.example.org")).as("who saw another").isEqualTo(409);
		this.steps.changeContact(audit, "anna@auditor.example.org");
		assertThat(this.steps.visitor("coordinator2").open("/cases/" + audit.number()).body())
			.contains("L’adresse a été modifiée.")
			.doesNotContain("Confirmer la nouvelle adresse");
		assertThat(this.steps.visitor("director").open("/cases/" + audit.number()).body())
			.contains("The address was changed.", "Confirm the new address");
		assertThat(confirm("director", audit, "anna@auditor.example.org")).isEqualTo(302);
		assertThat(this.auditor.visitor().open(link).statusCode()).isEqualTo(404);
		String again = this.auditor.link(audit);
		assertThat(this.auditor.fetch(again, again + annex).statusCode()).isEqualTo(200);
		assertThat(this.steps.visitor("director").open("/cases/" + audit.number()).body())
			.contains("New address of a contact confirmed")
			.doesNotContain("The address was changed.");
	}

	private int confirm(String person, Case audit, String seen) {
		String page = "/cases/" + audit.number();
		return this.steps.visitor(person)
			.submit(page, page + "/contacts/auditor/confirmed", Map.of("seen", seen))
			.statusCode();
	}

}
