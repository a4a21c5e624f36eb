package ca.docket.audit;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.Case;
import ca.docket.security.AccountInHand;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may read a confidential recommendation, by whose word, and until when. */
@DocketTest
class AuditReadersTest {

	@Autowired
	AuditSteps steps;

	@Autowired
	AuditActs acts;

	@Autowired
	AuditView view;

	@Autowired
	AuditFiles files;

	@Autowired
	JdbcClient jdbc;

	@Test
	void twoOfThemReleaseItOnRecordOneOfWhomOverseesAudits() {
		Case audit = this.files.confidential("Under way");
		String page = "/cases/" + this.view.part(audit, 1).number();
		Visitor owner = this.steps.visitor("owner1");
		owner.submit(page, page + "/release", Map.of("reason", "The report is public."));
		assertThat(owner.open(page).body()).contains("Another person who may read it has to agree")
			.doesNotContain("Agree and release it");
		assertThat(owner.submit(page, page + "/release/agreed", Map.of()).statusCode()).isEqualTo(409);
		assertThat(this.steps.visitor("coordinator2").open(page).statusCode()).isEqualTo(404);
		Visitor director = this.steps.visitor("director");
		director.submit(page, page + "/release", Map.of("reason", "Mine."));
		assertThat(director.open(page).body()).contains("The report is public.").doesNotContain("Mine.");
		assertThat(director.submit(page, page + "/release/agreed", Map.of("seen", "Another.")).statusCode())
			.isEqualTo(409);
		director.submit(page, page + "/release/agreed", Map.of("seen", "The report is public."));
		assertThat(this.steps.visitor("coordinator2").open(page).body()).contains(AuditFiles.SECRET)
			.contains("Divulgation demandée", "Divulguée")
			.contains("The report is public.")
			.doesNotContain("only those who are named");
	}

	@Test
	void whoHadTheAccountOfTheOtherInHandReleasesNothingWithThem() {
		Case audit = this.files.confidential("Under way");
		String page = "/cases/" + this.view.part(audit, 1).number();
		Map<String, String> agreed = Map.of("seen", "The report is public.");
		this.steps.visitor("owner1").submit(page, page + "/release", Map.of("reason", "The report is public."));
		Visitor director = this.steps.visitor("director");
		try (AccountInHand lately = new AccountInHand("director", "owner1", this.jdbc)) {
			assertThat(director.open(page).body()).doesNotContain("Agree and release it");
			assertThat(director.submit(page, page + "/release/agreed", agreed).statusCode()).isEqualTo(409);
		}
		assertThat(director.open(page).body()).contains("Agree and release it");
		assertThat(director.submit(page, page + "/release/agreed", agreed).statusCode()).isEqualTo(302);
	}

	@Test
	void aRowNamesReadersOfItsOwn() {
		Case audit = this.files.imported("""
				Number,Recommendation,Severity,Division,Owner,Confidential,Readers
				1,Move the %1$s.,High,Finance,owner1,Until it is released,auditor | coordinator2@example.org
				2,Move the %1$s too.,High,Finance,owner1,Until it is released,
				""".formatted(AuditFiles.SECRET));
		for (String reader : List.of("auditor", "coordinator2")) {
			Visitor visitor = this.steps.visitor(reader);
			assertThat(visitor.open("/cases/" + this.view.part(audit, 1).number()).body()).contains(AuditFiles.SECRET);
			assertThat(visitor.open("/cases/" + this.view.part(audit, 2).number()).statusCode()).isEqualTo(404);
		}
		Case other = this.steps.begin(Map.of("entry", "file"));
		byte[] unknown = """
				Number,Recommendation,Severity,Division,Owner,Confidential,Readers
				1,Move it.,High,Finance,owner1,Until it is released,auditor|nobody.known
				""".getBytes(StandardCharsets.UTF_8);
		assertThat(this.files.choose("coordinator", other, unknown))
			.contains("Nobody is known as &quot;nobody.known&quot;");
	}

	@Test
	void whereNoneOfAGroupMayReadItThoseAboveAreToldAndAReaderCanBeNamed() {
		Case audit = this.files.confidential("Done, not verified");
		Case part = this.view.part(audit, 1);
		assertThat(this.view.letters(part)).contains("audit-nobody");
		String page = "/cases/" + part.number();
		for (String person : List.of("owner1", "owner2")) {
			assertThat(
					this.steps.visitor(person).submit("/", page + "/readers", Map.of("reader", "owner2")).statusCode())
				.as(person)
				.isEqualTo(404);
		}
		this.steps.visitor("director").submit(page, page + "/readers", Map.of("reader", "auditor"));
		assertThat(this.steps.visitor("director").open(page).body()).contains("Reader named");
		this.acts.verify("auditor", audit, 1);
		assertThat(this.view.open(audit)).contains("Activity_RecordAuditorsWord");
	}

	@Test
	void onItsDayItOpensByItself() {
		LocalDate tomorrow = LocalDate.now(ZoneId.of("America/Toronto")).plusDays(1);
		Case audit = this.files.confidential("Under way", "2025-05-12", "Until a date", tomorrow.toString());
		String number = this.view.part(audit, 1).number();
		assertThat(this.steps.visitor("coordinator2").open("/cases/" + number).statusCode()).isEqualTo(404);
		this.jdbc.sql("update casefile_confidential set until = until - 1 where number = ?").param(number).update();
		assertThat(this.steps.visitor("coordinator2").open("/cases/" + number).body()).contains(AuditFiles.SECRET);
	}

	@Test
	void whatTheReportSaysHoldsForEachThatSaysNothingElse() {
		Case audit = this.files.imported("""
				Number,Recommendation,Severity,Division,Owner,Confidential
				1,Move the %1$s.,High,Finance,owner1,
				2,Move the %1$s too.,High,Finance,owner1,No
				""".formatted(AuditFiles.SECRET), Map.of("confidential", "open"));
		Visitor other = this.steps.visitor("coordinator2");
		assertThat(other.open("/cases/" + this.view.part(audit, 1).number()).statusCode()).isEqualTo(404);
		assertThat(other.open("/cases/" + this.view.part(audit, 2).number()).statusCode()).isEqualTo(200);
	}

}
