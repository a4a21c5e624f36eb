package ca.docket.electorlist;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Links;
import ca.docket.casefile.documents.Document;
import ca.docket.casefile.documents.Documents;
import ca.docket.models.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What happens when something goes wrong with a list. */
@DocketTest
class BreachTest {

	private static final String HAMILTON = "3525005";

	private final Table duties = new Table(Path.of("dmn/electorlist-breach-duties.dmn"));

	@Autowired
	ElectorlistSteps steps;

	@Autowired
	ClerkSteps clerks;

	@Autowired
	Cases cases;

	@Autowired
	Documents documents;

	@Autowired
	Links links;

	@Autowired
	JdbcClient jdbc;

	@Test
	void aBreachStopsCollectionAndHoldsTheListsUntilItIsClosed() {
		Case campaign = this.steps.delivered(ElectorlistSteps.extract(30));
		Delivery delivery = this.steps.delivery(campaign, HAMILTON);
		String link = this.clerks.link(delivery);
		Visitor clerk = this.clerks.collected(campaign, delivery, link);
		Case breach = reported(campaign, delivery);
		assertThat(clerk.open(link + "/list/package.zip").statusCode()).as("at once").isEqualTo(404);
		contain(breach);
		harm(breach);
		this.steps.exceptAll(campaign);
		assertThat(this.steps.outcome(campaign)).as("a breach holds the lists").isNull();
		tell(breach);
		cause(breach);
		judge(breach, "tell");
		tell(breach);
		cause(breach);
		judge(breach, "cause");
		cause(breach);
		judge(breach, "yes");
		assertThat(this.steps.outcome(breach)).isEqualTo("closed");
		assertThat(this.documents.of(breach.number())).extracting(Document::name)
			.containsExactlyInAnyOrder("breach-sheet.pdf", "fiche-atteinte.pdf");
		this.steps.runJobs(campaign);
		assertThat(this.steps.outcome(campaign)).isEqualTo("exceptions");
		assertThat(this.jdbc.sql("select count(*) from casefile_case where part_of = ? and process like '%-breach'")
			.param(campaign.number())
			.query(Integer.class)
			.single()).as("two clicks").isEqualTo(1);
		reportedLater(delivery);
	}

	private void reportedLater(Delivery delivery) {
		String page = "/electorlist/deliveries/" + delivery.number();
		assertThat(this.steps.visitor("municipal").open(page).body()).contains("name=\"known\" value=\"1\"");
		this.steps.visitor("municipal").submit(page, page + "/breach", Map.of("known", "1"));
		this.steps.visitor("municipal2").submit(page, page + "/breach", Map.of("known", "1"));
		assertThat(this.links.of(delivery.number())).as("after the campaign has ended")
			.singleElement()
			.satisfies(link -> {
				assertThat(link.to().process()).isEqualTo("electorlist-breach");
				assertThat(this.steps.open(link.to())).containsExactly("Activity_ContainBreach");
				assertThat(this.steps.visitor("municipal").open("/cases/" + link.to().number()).body())
					.contains("Hamilton", "Edition 1, 10 electors");
			});
	}

	@Test
	void whoeverWorksOnABreachSeesWhoseListItIsAndHowManyElectors() {
		Case campaign = this.steps.delivered(ElectorlistSteps.extract(30));
		Delivery delivery = this.steps.delivery(campaign, HAMILTON);
		this.clerks.collected(campaign, delivery, this.clerks.link(delivery));
		Case breach = reported(campaign, delivery);
		assertThat(this.steps.visitor("municipal").open("/cases/" + breach.number()).body()).contains("Hamilton",
				"Edition 1, 10 electors", "Downloaded");
		assertThat(this.steps.visitor("requester").open("/cases/" + breach.number()).statusCode()).isEqualTo(404);
	}

	@Test
	void whoHoldsARecordIsFoundWithoutSayingWhose() {
		Case campaign = this.steps.delivered(ElectorlistSteps.extract(30));
		String page = "/electorlist/" + campaign.number();
		assertThat(holders(page, "0000000003")).contains("(3525005)").doesNotContain("(3514019)", "0000000003");
		assertThat(holders(page, "0000009999")).contains("No list of this campaign has it");
		Visitor manager = this.steps.visitor("municipalmanager");
		assertThat(manager.submit(page, page + "/holders", Map.of("elector", "0000000003")).body())
			.as("who has looked for it")
			.contains("Gordon MacLeod", "Daniel Whitfield");
		assertThat(manager.submit(page, page + "/holders", Map.of("elector", "0000000004")).body())
			.doesNotContain("Gordon MacLeod");
		assertThat(this.steps.record(campaign.processInstanceId())).contains("holders-looked-up");
		assertThat(this.steps.visitor("municipal").open(page + "/ledger.csv").body()).doesNotContain("0000000003");
	}

	private String holders(String page, String elector) {
		return this.steps.visitor("municipal").submit(page, page + "/holders", Map.of("elector", elector)).body();
	}

	@ParameterizedTest
	@CsvSource({ "office, significant, manager clerk officer electors commissioner",
			"office, not-significant, manager clerk officer",
			"municipality, significant, manager clerk head electors commissioner",
			"board, not-significant, manager clerk head" })
	void whomToTellDependsOnWhoseBreachItIsAndOnTheHarm(String institution, String harm, String rules) {
		assertThat(this.duties.fire(Map.of("institution", institution, "harm", harm))).extracting(rule -> rule.getId())
			.containsExactlyInAnyOrder(rules.split(" "));
	}

	private Case reported(Case campaign, Delivery delivery) {
		String page = "/electorlist/deliveries/" + delivery.number();
		this.steps.visitor("municipal2").submit(page, page + "/breach", Map.of("known", "0"));
		this.steps.visitor("municipal2").submit(page, page + "/breach", Map.of("known", "0"));
		this.steps.runJobs(campaign);
		return this.cases.find(campaign.number() + "-04").orElseThrow();
	}

	private void contain(Case breach) {
		this.steps.complete("municipal", breach, "Activity_ContainBreach",
				Map.of("kind", "lost-copy", "institution", "municipality", "noticedOn", "2026-11-20", "noticedAt",
						"14:05", "what", "A memory stick was left on a bus.", "contained", "The bus was searched."));
	}

	private void harm(Case breach) {
		this.steps.complete("privacy", breach, "Activity_AssessHarm",
				Map.of("harm", "significant", "harmReasons", "Nobody knows who has it."));
	}

	private void tell(Case breach) {
		this.steps.complete("municipal", breach, "Activity_TellThem",
				Map.of("told", List.of(Map.of("whom", "The Commissioner", "toldOn", "2026-11-21", "toldAt", "09:30",
						"toldBy", "The manager", "how", "By letter"))));
	}

	private void cause(Case breach) {
		this.steps.complete("municipal", breach, "Activity_FindCause",
				Map.of("cause", "The stick was not encrypted.", "measures", "No more sticks."));
	}

	private void judge(Case breach, String close) {
		this.steps.complete("municipalmanager", breach, "Activity_CloseBreach",
				Map.of("close", close, "closeReasons", "As the record says."));
	}

}
