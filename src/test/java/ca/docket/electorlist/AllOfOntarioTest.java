package ca.docket.electorlist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import ca.docket.casefile.worklist.Statements;
import ca.docket.electorlist.OpenedLink.Step;
import ca.docket.electorlist.cut.CutReport;
import ca.docket.electorlist.cut.CutState;
import ca.docket.electorlist.cut.Cuts;
import ca.docket.electorlist.cut.Cuts.Made;
import ca.docket.electorlist.cut.InventedExtract;
import ca.docket.electorlist.cut.Layouts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A campaign over all 414 municipalities that hold an election, and one with boards. */
@DocketTest
class AllOfOntarioTest {

	/** Without an agreement. */
	private static final String BLOCKED = "3506008";

	private static final String BOARDS = """
			recipientKind,recipient,recipientName,legalBasis,deliveryDate,contactName,contactEmail,codeTo,contactLanguage,agreementUntil,policyUntil
			Municipality,3525005,,,2031-09-01,Clara Clerk,clerk@municipality.example.net,+1 555 0100,English,2031-09-01,2031-08-31
			District board that runs an election,D-07,Invented District Board,Invented Act 7,2031-09-01,Dana Day,\
			day@board.example.net,+1 555 0101,English,,2032-01-01
			School board that runs an election,S-12,Invented School Board,Invented Act 9,2031-09-01,Sam Secretary,\
			sam@board.example.net,+1 555 0102,English,2032-01-01,2032-01-01
			""";

	@Autowired
	ElectorlistSteps steps;

	@Autowired
	ImportSteps imports;

	@Autowired
	ElectorlistFamily family;

	@Autowired
	Campaigns campaigns;

	@Autowired
	Layouts layouts;

	@Autowired
	Cuts cuts;

	@Autowired
	Deliveries deliveries;

	@Autowired
	ListHandover handover;

	@Autowired
	DataSource database;

	/**
	 * By a file that is checked row by row, with electors in proportion to the
	 * population, up to the confirmed count; without the call, which has tests of its
	 * own.
	 */
	@Test
	void eachOfAllMunicipalitiesConfirmsItsListAndOneThatIsBlockedHoldsUpNobody() throws Exception {
		List<String[]> municipalities = municipalities();
		Case campaign = imported(municipalities.stream().map(line -> line[0]).toList());
		assertThat(this.family.shown(campaign, null, Locale.ENGLISH).get("preflight").toString()).contains(
				"**30 upper-tier municipalities hold no election and get no list:**",
				"**0 municipalities hold an election and are not recipients:**", "(3525005): Clara Clerk, ",
				"1 555 0100");
		this.steps.complete("municipalmanager", campaign, "Activity_ApproveStart",
				Map.of("start", "approve", "startReasons", "All contacts were called."));
		List<String> electors = municipalities.stream().flatMap(AllOfOntarioTest::electors).toList();
		this.steps.cut(campaign, ElectorlistSteps.extract(electors.size(), electors));
		assertThat(Statements.of(this.database,
				() -> this.steps.complete("municipal2", campaign, "Activity_ReleasePackages",
						Map.of("release", "release", "releaseReasons", "As the register says."))))
			.as("statements of a click that is answered at once")
			.hasSizeLessThan(300);
		this.steps.runJobs(campaign);
		List<Integer> statements = new ArrayList<>();
		for (Delivery delivery : this.deliveries.of(campaign.number())) {
			statements.add(Statements.of(this.database, () -> deliver(delivery)).size());
		}
		System.out.printf(
				"BENCHMARK %d lists, %d electors; at most %d statements of a delivery, from the notice to the count%n",
				statements.size(), electors.size(), Collections.max(statements));
		assertThat(statements).as("statements of a delivery").hasSize(414).allMatch(one -> one < 100);
		Map<String, List<Delivery>> byState = this.deliveries.of(campaign.number())
			.stream()
			.collect(Collectors.groupingBy(Delivery::state));
		assertThat(byState).containsOnlyKeys("blocked", "confirmed");
		assertThat(byState.get("blocked")).extracting(Delivery::recipient).containsExactly(BLOCKED);
		CutState cut = this.cuts.latest(campaign.number()).orElseThrow();
		CutReport report = this.cuts.report(cut.id()).orElseThrow();
		assertThat(report.rows()).isEqualTo(electors.size());
		assertThat(report.addsUp()).isTrue();
		assertThat(this.cuts.packages(cut.id())).hasSize(414)
			.allSatisfy(one -> assertThat(one.rows()).as(one.recipient())
				.isEqualTo(Collections.frequency(electors, one.recipient())));
		allListsAreCorrected(campaign, electors);
	}

	/** One more elector each: all get the edition, none in a transaction with another. */
	private void allListsAreCorrected(Case campaign, List<String> electors) throws SQLException {
		String page = "/electorlist/" + campaign.number();
		this.steps.visitor("municipal").submit(page, page + "/correction", Map.of());
		List<String> more = new ArrayList<>(electors);
		more.addAll(new TreeSet<>(electors));
		this.steps.cut(campaign, ElectorlistSteps.extract(more.size(), more));
		this.steps.complete("municipal2", campaign, "Activity_ReleasePackages",
				Map.of("release", "release", "releaseReasons", "As the register says."));
		int offered = Statements.of(this.database, () -> this.steps.fire(campaign.processInstanceId(), "Event_SetDay"))
			.size();
		List<Integer> told = new ArrayList<>();
		for (String job : this.steps.jobs(campaign)) {
			told.add(Statements.of(this.database, () -> this.steps.execute(job)).size());
		}
		System.out.printf(
				"BENCHMARK an edition of %d lists: %d statements to offer it, at most %d to tell a recipient%n",
				told.size(), offered, Collections.max(told));
		assertThat(told).as("statements of one recipient").hasSize(414).allMatch(one -> one < 100);
		assertThat(offered / 414).as("statements of the offer for each").isLessThan(20);
		assertThat(this.deliveries.of(campaign.number())).filteredOn(delivery -> !delivery.recipient().equals(BLOCKED))
			.hasSize(413)
			.allSatisfy(delivery -> assertThat(delivery.state()).isEqualTo("re-issued"));
	}

	private void deliver(Delivery ready) {
		this.steps.fire(ready.processInstanceId(), "Event_DeliveryDay");
		Delivery delivery = this.deliveries.find(ready.number()).orElseThrow();
		if (!delivery.recipient().equals(BLOCKED)) {
			confirm(delivery);
		}
	}

	/** As the page does it, without a browser. */
	private void confirm(Delivery delivery) {
		String number = delivery.number();
		Made pack = this.cuts.findPackage(delivery.pack()).orElseThrow();
		Visit visit = new Visit("none", number, number, "none", null, null, null, null);
		OpenedLink link = new OpenedLink(null, null, delivery, LinkHolder.of(delivery), Optional.of(visit),
				Step.collect);
		this.handover.accept(link, "127.0.0.1");
		this.handover.download(link, pack, "csv", "127.0.0.1");
		assertThat(this.handover.count(link, pack.rows())).isEqualTo(ListHandover.Counted.right);
	}

	@Test
	void boardsThatRunAnElectionAreRecipientsByTheirCodeInTheExtract() throws Exception {
		Case campaign = this.imports.planned("example-2");
		assertThat(this.imports.choose(campaign, BOARDS.replace("Invented Act 7", "").getBytes(StandardCharsets.UTF_8)))
			.contains("1 of 3 rows", "Legal basis on which the board gets the list: an answer is needed");
		byte[] file = BOARDS.getBytes(StandardCharsets.UTF_8);
		this.imports.choose(campaign, file);
		this.imports.start(campaign, file);
		this.steps.complete("municipal", campaign, "Activity_ImportRecipients", Map.of());
		assertThat(this.campaigns.codes(campaign)).as("before their deliveries begin")
			.containsOnlyKeys("municipality", "district-board", "school-board");
		this.steps.runJobs(campaign);
		assertThat(this.family.shown(campaign, null, Locale.ENGLISH).get("preflight").toString())
			.containsPattern(
					"Invented District Board\\*\\* \\(D.+07\\): Dana Day.*Legal basis: Invented Act 7\\..*No agreement")
			.containsPattern("\\(3525005\\): Clara Clerk.*No privacy policy.*No deputy");
		this.steps.complete("municipalmanager", campaign, "Activity_ApproveStart",
				Map.of("start", "approve", "startReasons", "All contacts were called."));
		this.steps.release(campaign,
				InventedExtract.of(this.layouts.find("example-2").orElseThrow(), this.campaigns.codes(campaign), 4));
		CutReport report = this.cuts.report(this.cuts.latest(campaign.number()).orElseThrow().id()).orElseThrow();
		assertThat(report.kinds()).hasSize(3)
			.allSatisfy((kind, count) -> assertThat(count).hasToString("Count[out=4, without=8]"));
		this.steps.notifyAll(campaign);
		assertThat(this.steps.delivery(campaign, "S-12")).extracting(Delivery::municipality, Delivery::state)
			.containsExactly("Invented School Board", "notified");
		Delivery district = this.steps.delivery(campaign, "D-07");
		assertThat(district.state()).as("without an agreement").isEqualTo("blocked");
		assertThat(this.steps.open(this.steps.part(district))).containsExactly("Activity_ReviewAgreement");
	}

	@Test
	void aCampaignWithRecipientsThatItsLayoutCannotNameDoesNotStart() {
		Map<String, Object> plan = ElectorlistSteps.plan();
		Map<String, Object> board = ElectorlistSteps.recipient("D-07");
		board.putAll(Map.of("recipientKind", "district-board", "recipientName", "Invented District Board", "legalBasis",
				"Invented Act 7"));
		plan.put("recipients", List.of(board));
		Case campaign = this.steps.planned(plan);
		assertThatThrownBy(() -> this.steps.complete("municipalmanager", campaign, "Activity_ApproveStart",
				Map.of("start", "approve", "startReasons", "All contacts were called.")))
			.hasMessageContaining("no column for the codes of some recipients");
		this.steps.complete("municipalmanager", campaign, "Activity_ApproveStart",
				Map.of("start", "return", "startReasons", "Another layout is needed."));
		assertThat(this.steps.open(campaign)).containsExactly("Activity_CorrectCampaign");
	}

	/** Nothing is begun yet when the click is answered. */
	private Case imported(List<String> codes) throws Exception {
		Case campaign = this.imports.planned("example-1");
		assertThat(this.imports.choose(campaign, ImportSteps.file(List.of("3500000", "3525005", "3525005"))))
			.contains("2 of 3 rows", "3500000 is not the census code", "3525005 is there twice");
		byte[] file = new String(ImportSteps.file(codes), StandardCharsets.UTF_8)
			.replaceFirst("(%s.*),2032-01-15,2032-01-15".formatted(BLOCKED), "$1,,")
			.getBytes(StandardCharsets.UTF_8);
		this.imports.choose(campaign, file);
		this.imports.start(campaign, file);
		assertThat(this.deliveries.of(campaign.number())).isEmpty();
		this.steps.complete("municipal", campaign, "Activity_ImportRecipients", Map.of());
		int statements = Statements.of(this.database, () -> this.steps.runJobs(campaign)).size();
		assertThat(statements / 414).as("statements of a delivery").isLessThan(30);
		assertThat(this.deliveries.of(campaign.number())).hasSize(414);
		return campaign;
	}

	/** One for so many people, and two at least. */
	private static Stream<String> electors(String[] municipality) {
		return Collections.nCopies(2 + Integer.parseInt(municipality[1]) / 2000, municipality[0]).stream();
	}

	/** The codes and populations of those that hold an election. */
	private static List<String[]> municipalities() throws IOException {
		try (InputStream list = AllOfOntarioTest.class.getResourceAsStream("/electorlist/population.csv")) {
			return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines()
				.map(line -> line.split(","))
				.toList();
		}
	}

}
