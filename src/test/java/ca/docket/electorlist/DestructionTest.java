package ca.docket.electorlist;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.electorlist.cut.CutSecret;
import ca.docket.electorlist.cut.Cuts;
import ca.docket.electorlist.cut.Cuts.Made;
import ca.docket.electorlist.cut.Unsealed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What keeps lists from being destroyed, and what is left of them afterwards. */
@DocketTest
class DestructionTest {

	private static final String HAMILTON = "3525005";

	@Autowired
	ElectorlistSteps steps;

	@Autowired
	ClerkSteps clerks;

	@Autowired
	DestructionHolds holds;

	@Autowired
	Cuts cuts;

	@Autowired
	AuditTrail record;

	@Autowired
	JdbcClient jdbc;

	@TempDir
	Path backup;

	@Test
	void aHoldKeepsBothListsUntilAManagerReleasesIt() {
		Case campaign = this.steps.delivered(ElectorlistSteps.extract(30));
		String page = "/electorlist/" + campaign.number();
		Map<String, String> hold = Map.of("reason", "Recount of Ward 4", "key", UUID.randomUUID().toString());
		this.steps.visitor("municipal").submit(page, page + "/hold", hold);
		this.steps.visitor("municipal").submit(page, page + "/hold", hold);
		assertThat(this.holds.lieOn(campaign.number())).as("at once").isTrue();
		this.steps.runJobs(campaign);
		assertThat(this.holds.of(campaign.number())).as("two clicks").hasSize(1);
		assertThat(this.steps.visitor("municipal").open(page).body()).contains("Recount of Ward 4");
		Delivery delivery = this.steps.delivery(campaign, HAMILTON);
		String link = this.clerks.link(delivery);
		Visitor clerk = this.clerks.collected(campaign, delivery, link);
		clerk.submit(link + "/list", link + "/list/count", Map.of("counted", "10"));
		assertThat(clerk.open(link + "/list").body()).contains("Keep the list and all copies");
		clerk.submit(link + "/list", link + "/list/destroyed",
				Map.of("holders", "Nobody", "media", "A disk", "method", "Shredded"));
		assertThat(this.steps.delivery(campaign, HAMILTON).state()).isEqualTo("confirmed");
		Case held = this.holds.of(campaign.number()).get(0);
		this.steps.exceptAll(campaign);
		assertThat(this.steps.outcome(campaign)).isNull();
		this.steps.complete("municipalmanager", held, "Activity_ReleaseHold",
				Map.of("holdReleaseReasons", "The recount is over."));
		this.steps.runJobs(campaign);
		assertThat(this.steps.outcome(campaign)).isEqualTo("exceptions");
		assertThat(letters(delivery)).contains("electorlist-hold-placed");
		assertThat(this.steps.visitor("municipal")
			.submit(page, page + "/hold", Map.of("reason", "Too late", "key", UUID.randomUUID().toString()))
			.statusCode()).isEqualTo(409);
	}

	@Test
	void recipientsAreToldOfAHoldAndOfItsRelease() {
		Case campaign = this.steps.delivered(ElectorlistSteps.extract(30));
		this.holds.place(campaign.number(), "Access request 12", "1", "municipal");
		this.holds.place(campaign.number(), "Recount of Ward 4", "2", "municipal");
		this.steps.runJobs(campaign);
		Delivery delivery = this.steps.delivery(campaign, HAMILTON);
		release(campaign);
		assertThat(letters(delivery)).as("another hold lies on it").doesNotContain("electorlist-hold-released");
		release(campaign);
		assertThat(letters(delivery)).containsSubsequence("electorlist-hold-placed", "electorlist-hold-released");
	}

	private void release(Case campaign) {
		this.steps.complete("municipalmanager", this.holds.of(campaign.number()).get(0), "Activity_ReleaseHold",
				Map.of("holdReleaseReasons", "It is answered."));
	}

	@Test
	void aBackupThatIsRestoredLaterOpensNoPackage() throws Exception {
		Case campaign = this.steps.delivered(ElectorlistSteps.extract(30));
		Made one = this.cuts.findPackage(this.steps.delivery(campaign, HAMILTON).pack()).orElseThrow();
		Path file = this.cuts.file(one);
		Files.copy(file, this.backup.resolve("package"));
		String passphrase = kept("select passphrase from electorlist_package where id = ?", one.id());
		String keys = kept("select keys from electorlist_cut where id = ?", one.cut());
		assertThat(Unsealed.of(file, this.cuts.passphrase(one)).bytes()).isNotEmpty();
		this.steps.exceptAll(campaign);
		assertThat(this.steps.outcome(campaign)).isEqualTo("exceptions");
		Files.createDirectories(file.getParent());
		Files.copy(this.backup.resolve("package"), file);
		this.jdbc.sql("update electorlist_package set passphrase = ? where id = ?")
			.params(passphrase, one.id())
			.update();
		this.jdbc.sql("update electorlist_cut set keys = ?, state = 'made' where id = ?")
			.params(keys, one.cut())
			.update();
		assertThat(this.cuts.findPackage(one.id())).as("all that a backup has is there again").isPresent();
		assertThat(this.cuts.file(one)).exists();
		assertThatThrownBy(() -> this.cuts.passphrase(one)).isInstanceOf(UncheckedIOException.class);
		assertThatThrownBy(() -> this.cuts.holding(one.cut(), "0000000003")).isInstanceOf(UncheckedIOException.class);
	}

	private String kept(String query, UUID id) {
		return this.jdbc.sql(query).param(id).query(String.class).single();
	}

	@Test
	void anUrgentEditionGoesToOthersTooSoThatNobodyStandsOut() {
		byte[] extract = ElectorlistSteps.extract(30);
		Case campaign = this.steps.delivered(extract);
		Delivery hamilton = this.steps.delivery(campaign, HAMILTON);
		this.clerks.collected(campaign, hamilton, this.clerks.link(hamilton));
		String page = "/electorlist/" + campaign.number();
		HttpResponse<String> refused = this.steps.visitor("municipal")
			.submit(page, page + "/correction", Map.of("urgent", "true"));
		assertThat(refused.statusCode()).as("three recipients").isEqualTo(409);
		assertThat(refused.body()).contains("would stand out", "ask a manager");
		Visitor manager = this.steps.visitor("municipalmanager");
		assertThat(manager.open(page).body()).contains("Prepare an urgent edition all the same");
		manager.submit(page, page + "/correction", Map.of("urgent", "true"));
		manager.submit(page, page + "/correction", Map.of("urgent", "true"));
		assertThat(this.steps.record(campaign.processInstanceId())).containsOnlyOnce("urgent-edition-allowed");
		this.steps.release(campaign, ElectorlistSteps.withoutOneOf(extract, HAMILTON));
		assertThat(ElectorlistSteps.CODES).allSatisfy(code -> {
			assertThat(this.steps.delivery(campaign, code).state()).isEqualTo("re-issued");
			assertThat(this.steps.delivery(campaign, code).edition()).isEqualTo(2);
		});
		assertThat(this.cuts.findPackage(this.steps.delivery(campaign, "3514019").pack()).orElseThrow().rows())
			.isEqualTo(10);
		nothingSaysWhyThereIsAnotherEdition(campaign);
		theFormerEditionIsDestroyed(campaign);
	}

	/**
	 * Nobody is asked for the reason, and neither letters, pages nor ledger hint at one.
	 */
	private void nothingSaysWhyThereIsAnotherEdition(Case campaign) {
		Visitor coordinator = this.steps.visitor("municipal");
		assertThat(ElectorlistSteps.CODES).map(code -> this.steps.delivery(campaign, code)).allSatisfy(delivery -> {
			String letters = this.jdbc
				.sql("select string_agg(subject || html, ' ') from notice_mail where case_number = ?")
				.param(delivery.number())
				.query(String.class)
				.single();
			String page = coordinator.open("/electorlist/deliveries/" + delivery.number()).body();
			assertThat(List.of(letters, page, ledger(delivery)))
				.allSatisfy(said -> assertThat(said.toLowerCase(Locale.ROOT)).isNotBlank()
					.doesNotContain("urgent", "redact", "withheld", "removed", "correction", "caviard", "retir"));
		});
	}

	private String ledger(Delivery delivery) {
		return this.jdbc
			.sql("select string_agg(what || answers::text, ' ') from casefile_record where process_instance_id = ?")
			.param(delivery.processInstanceId())
			.query(String.class)
			.single();
	}

	private void theFormerEditionIsDestroyed(Case campaign) {
		Delivery never = this.steps.delivery(campaign, "3514019");
		String link = this.clerks.link(never);
		assertThat(this.clerks.collected(campaign, never, link).open(link + "/list").body()).as("it never had it")
			.doesNotContain("edition 1");
		Delivery had = this.steps.delivery(campaign, HAMILTON);
		link = this.clerks.link(had);
		Visitor clerk = this.clerks.collected(campaign, had, link);
		assertThat(clerk.open(link + "/list").body()).contains("I certify that edition 1 and all copies are destroyed");
		for (String holders : List.of(" ", "One candidate", "Nobody")) {
			clerk.submit(link + "/list", link + "/list/former", Map.of("holders", holders));
		}
		assertThat(clerk.open(link + "/list").body()).doesNotContain("edition 1");
		assertThat(this.record.of(had.processInstanceId(), "former-edition-destroyed")).singleElement()
			.satisfies(entry -> assertThat(entry.answer("holders")).isEqualTo("One candidate"));
		assertThat(this.steps.delivery(campaign, HAMILTON).state()).isEqualTo("collected");
	}

	@Test
	void theOfficeCertifiesWhatItDestroyedAndNobodyLooksUpAnElectorAnyMore() {
		Case campaign = this.steps.delivered(ElectorlistSteps.extract(30));
		assertThat(lookUp(campaign).body()).contains("Who has looked for this record");
		CutSecret secret = this.cuts.secret(this.cuts.latest(campaign.number()).orElseThrow().id());
		assertThat(this.record.of(campaign.processInstanceId(), "holders-looked-up")).singleElement()
			.satisfies(entry -> assertThat(entry.answer("of")).isEqualTo(secret.hash("0000000003")));
		this.steps.exceptAll(campaign);
		assertThat(this.jdbc.sql("select name from casefile_document where case_number = ?")
			.param(campaign.number())
			.query(String.class)
			.list()).contains("certificate-of-destruction.pdf", "attestation-destruction.pdf");
		CutSecret afterwards = this.cuts.secret(this.cuts.latest(campaign.number()).orElseThrow().id());
		assertThatThrownBy(() -> afterwards.hash("0000000003")).hasRootCauseInstanceOf(NoSuchFileException.class);
		assertThat(lookUp(campaign).statusCode()).isEqualTo(404);
	}

	private HttpResponse<String> lookUp(Case campaign) {
		String page = "/electorlist/" + campaign.number();
		return this.steps.visitor("municipal").submit(page, page + "/holders", Map.of("elector", "0000000003"));
	}

	private List<String> letters(Delivery delivery) {
		return this.jdbc.sql("select template from notice_mail where case_number = ? order by created_at")
			.param(delivery.number())
			.query(String.class)
			.list();
	}

}
