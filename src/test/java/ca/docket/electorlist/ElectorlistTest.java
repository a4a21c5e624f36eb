package ca.docket.electorlist;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import ca.docket.DocketTest;
import ca.docket.TestData;
import ca.docket.Visitor;
import ca.docket.casefile.Case;
import ca.docket.casefile.keeping.Broken;
import ca.docket.casefile.keeping.ChainCheck;
import ca.docket.electorlist.cut.Cuts;
import ca.docket.electorlist.cut.Cuts.Made;
import ca.docket.electorlist.cut.InventedElectors;
import ca.docket.electorlist.cut.Unsealed;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DocketTest
class ElectorlistTest {

	private static final String HAMILTON = "3525005";

	@Autowired
	ElectorlistSteps steps;

	@Autowired
	ClerkSteps clerks;

	@Autowired
	Cuts cuts;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	DataSource database;

	@Test
	void aByElectionIsDeliveredCorrectedAndDestroyed() throws Exception {
		byte[] extract = ElectorlistSteps.extract(2000);
		Case campaign = this.steps.delivered(extract);
		for (String code : ElectorlistSteps.CODES) {
			confirm(campaign, code, extract);
		}
		assertThat(states(campaign)).containsOnly("confirmed");

		byte[] corrected = ElectorlistSteps.withoutOneOf(extract, HAMILTON);
		correct(campaign, corrected);
		assertThat(state(campaign, HAMILTON)).isEqualTo("re-issued");
		assertThat(state(campaign, "3514019")).as("its list has not changed").isEqualTo("confirmed");
		confirm(campaign, HAMILTON, corrected);

		List<Path> packages = packages(campaign);
		assertThat(packages).isNotEmpty().allMatch(Files::exists);
		ElectorlistSteps.CODES.forEach(code -> certify(campaign, code));
		this.steps.runJobs(campaign);
		assertThat(this.steps.outcome(campaign)).isEqualTo("destroyed");
		String ledger = "/electorlist/%s/ledger.csv".formatted(campaign.number());
		Visitor auditor = this.steps.visitor("auditor");
		assertThat(auditor.open("/electorlist").body()).as("it stands among the ended")
			.containsSubsequence("Ended", ledger);
		assertThat(auditor.open(ledger).body()).contains("destruction-certified", "lists-destroyed");
		assertThat(packages).noneMatch(Files::exists);
		assertThat(this.jdbc.sql("""
				select count(*) from electorlist_package p join electorlist_cut c on c.id = p.cut
				where c.campaign = ? and (p.passphrase is not null or c.keys is not null)""")
			.param(campaign.number())
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void whatIsDoneWithAListIsOnTheRecordThatTheChainSeals() throws Exception {
		byte[] extract = ElectorlistSteps.extract(30);
		Case campaign = this.steps.delivered(extract);
		confirm(campaign, HAMILTON, extract);
		certify(campaign, HAMILTON);
		assertThat(this.steps.record(this.steps.delivery(campaign, HAMILTON).processInstanceId())).containsSubsequence(
				"list-offered", "link-sent", "link-revoked", "link-sent", "call-asked", "called", "identified",
				"terms-accepted", "list-downloaded", "count-told", "destruction-certified");
		try (Connection database = this.database.getConnection()) {
			List<Broken> broken = new ArrayList<>();
			ChainCheck.run(database, this.steps.delivery(campaign, HAMILTON).processInstanceId(), broken::add);
			assertThat(broken).isEmpty();
		}
		String page = "/electorlist/" + campaign.number();
		Visitor auditor = this.steps.visitor("auditor");
		assertThat(auditor.open("/electorlist").body()).contains(page + "/ledger.csv").doesNotContain(page + "\"");
		assertThat(auditor.open(page + "/ledger.csv").body()).contains("extract-cut", "list-offered",
				"list-downloaded");
		assertThat(auditor.open(page + "/states.csv").statusCode()).isEqualTo(404);
		assertThat(this.steps.visitor("municipal").open(page + "/states.csv").body())
			.contains("number,recipient,municipality,state,since,edition,days",
					"3514019,\"Hamilton, Township of\",notified,")
			.containsPattern("3525005,\"Hamilton, City of\",destroyed,.*,1,0");
		assertThat(this.steps.visitor("requester").open("/electorlist/%s/ledger.csv".formatted(campaign.number())))
			.extracting(HttpResponse::statusCode)
			.isEqualTo(404);
	}

	@Test
	void aCampaignThatIsReturnedIsCorrected() {
		Case campaign = this.steps.planned();
		this.steps.complete("municipalmanager", campaign, "Activity_ApproveStart",
				Map.of("start", "return", "startReasons", "The date is wrong."));
		this.steps.complete("municipal", campaign, "Activity_CorrectCampaign", ElectorlistSteps.plan());
		assertThat(this.steps.open(campaign)).containsExactly("Activity_ApproveStart");
	}

	@Test
	void whatIsDestroyedBeforeItsUseIsNoPlan() {
		Map<String, Object> plan = ElectorlistSteps.plan();
		plan.put("destroyBy", plan.get("votingDay"));
		assertThatThrownBy(() -> this.steps.planned(plan)).hasMessageContaining("destroyed after voting day");
	}

	@Test
	void anExtractThatSaysWhoVotedIsDestroyedAndAnotherIsAskedFor() {
		Case campaign = this.steps.approved();
		byte[] extract = ElectorlistSteps.extract(30);
		this.steps.cut(campaign,
				new String(extract, StandardCharsets.UTF_8).replace("ward", "voted").getBytes(StandardCharsets.UTF_8));
		assertThat(this.steps.open(campaign)).containsExactly("Activity_HandInExtract");
		assertThat(this.cuts.latest(campaign.number())).hasValueSatisfying(cut -> {
			assertThat(cut.refusal()).isEqualTo("whoVoted");
			assertThat(TestData.FOLDER.resolve("electorlist/" + cut.id() + ".extract")).doesNotExist();
		});
		assertThat(this.cuts.packages(this.cuts.latest(campaign.number()).orElseThrow().id())).isEmpty();
	}

	@Test
	void packagesThatAreNotReleasedAreMadeAgain() {
		Case campaign = this.steps.approved();
		this.steps.cut(campaign, ElectorlistSteps.extract(30));
		this.steps.complete("municipal2", campaign, "Activity_ReleasePackages",
				Map.of("release", "again", "releaseReasons", "300 electors are missing."));
		assertThat(this.steps.open(campaign)).containsExactly("Activity_HandInExtract");
		assertThat(this.cuts.latest(campaign.number()).orElseThrow().released()).isFalse();
	}

	@Test
	void aCountThatDiffersIsClearedUpAndOneTooManyIsTheHeading() {
		byte[] extract = ElectorlistSteps.extract(30);
		Case campaign = this.steps.delivered(extract);
		Delivery delivery = this.steps.delivery(campaign, HAMILTON);
		String link = this.clerks.link(delivery);
		Visitor clerk = this.clerks.collected(campaign, delivery, link);
		HttpResponse<String> hint = clerk.submit(link + "/list", link + "/list/count", Map.of("counted", "11"));
		assertThat(Visitor.leadsTo(hint)).contains("told=heading");
		assertThat(this.steps.open(this.steps.part(delivery))).isEmpty();
		clerk.submit(link + "/list", link + "/list/count", Map.of("counted", "310"));
		assertThat(clerk.open(link + "/list").body()).contains("The count differs from ours");
		this.steps.complete("municipal", this.steps.part(delivery), "Activity_ClearUpCount",
				Map.of("countCause", "Two files were opened at once."));
		assertThat(this.steps.delivery(campaign, HAMILTON).miscounted()).isNull();
		assertThat(clerk.open(link + "/list").statusCode()).as("a new link was sent").isEqualTo(404);
	}

	@Test
	void whoNeverCertifiesIsANamedExceptionInTheEnd() {
		Case campaign = this.steps.delivered(ElectorlistSteps.extract(30));
		for (String code : ElectorlistSteps.CODES) {
			Delivery delivery = this.steps.delivery(campaign, code);
			this.steps.fire(delivery.processInstanceId(), "Event_CertificateDue");
			this.steps.complete("municipalmanager", this.steps.part(delivery), "Activity_NameException",
					Map.of("exception", "no", "newDate", "2199-01-01", "exceptionReasons", "A recount is under way."));
			this.steps.fire(delivery.processInstanceId(), "Event_CertificateDue");
			this.steps.complete("municipalmanager", this.steps.part(delivery), "Activity_NameException",
					Map.of("exception", "yes", "exceptionReasons", "The office does not answer."));
			assertThat(this.steps.outcome(this.steps.part(delivery))).isEqualTo("exception");
		}
		this.steps.runJobs(campaign);
		assertThat(this.steps.outcome(campaign)).isEqualTo("exceptions");
	}

	private void confirm(Case campaign, String code, byte[] extract) throws Exception {
		Delivery delivery = this.steps.delivery(campaign, code);
		String link = this.clerks.link(delivery);
		Visitor clerk = this.clerks.collected(campaign, delivery, link);
		byte[] plain = clerk.download(link + "/list/list.csv").body();
		assertThat(new String(plain, StandardCharsets.UTF_8)).isEqualTo(rowsOf(extract, code));
		Path file = Files.write(Files.createTempFile("package", ".zip"),
				clerk.download(link + "/list/package.zip").body());
		Made pack = this.cuts.findPackage(this.steps.delivery(campaign, code).pack()).orElseThrow();
		assertThat(clerk.open(link + "/list").body()).contains(this.cuts.passphrase(pack));
		assertThat(Unsealed.of(file, this.cuts.passphrase(pack)).bytes()).isEqualTo(plain);
		long rows = rowsOf(extract, code).lines().count() - 1;
		clerk.submit(link + "/list", link + "/list/count", Map.of("counted", String.valueOf(rows)));
		assertThat(state(campaign, code)).isEqualTo("confirmed");
		Files.delete(file);
	}

	private void certify(Case campaign, String code) {
		Delivery delivery = this.steps.delivery(campaign, code);
		String link = this.clerks.link(delivery);
		Visitor clerk = this.clerks.collected(campaign, delivery, link);
		clerk.submit(link + "/list", link + "/list/destroyed",
				Map.of("holders", "Two candidates", "media", "A memory stick", "method", "Overwritten and shredded"));
		assertThat(this.steps.outcome(this.steps.part(delivery))).isEqualTo("destroyed");
	}

	private void correct(Case campaign, byte[] extract) {
		String page = "/electorlist/" + campaign.number();
		this.steps.visitor("municipal").submit(page, page + "/correction", Map.of());
		this.steps.release(campaign, extract);
	}

	private String state(Case campaign, String code) {
		return this.steps.delivery(campaign, code).state();
	}

	private List<String> states(Case campaign) {
		return ElectorlistSteps.CODES.stream().map(code -> state(campaign, code)).toList();
	}

	private List<Path> packages(Case campaign) {
		return this.cuts.of(campaign.number())
			.stream()
			.flatMap(cut -> this.cuts.packages(cut.id()).stream())
			.map(this.cuts::file)
			.toList();
	}

	private static String rowsOf(byte[] extract, String code) {
		return InventedElectors.HEADING + new String(extract, StandardCharsets.UTF_8).lines()
			.filter(row -> row.endsWith("," + code))
			.map(row -> row + "\r\n")
			.collect(Collectors.joining());
	}

}
