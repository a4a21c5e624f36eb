package ca.docket.electorlist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.sql.DataSource;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import ca.docket.casefile.worklist.Statements;
import ca.docket.electorlist.cut.CutReport;
import ca.docket.electorlist.cut.Cuts;
import ca.docket.electorlist.cut.InventedExtract;
import ca.docket.electorlist.cut.Layouts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A campaign over all 414 municipalities that hold an election, up to its approval. */
@DocketTest
class AllOfOntarioTest {

	private static final String BOARDS = """
			recipientKind,recipient,recipientName,legalBasis,deliveryDate,contactName,contactEmail,codeTo,contactLanguage,agreementUntil,policyUntil
			Municipality,3525005,,,2031-09-01,Clara Clerk,clerk@municipality.example.net,+1 555 0100,English,2031-09-01,2031-08-31
			District board that runs an election,D-07,Invented District Board,Invented Act 7,2031-09-01,Dana Day,\
			day@board.example.net,+1 555 0101,English,,2032-01-01
			School board that runs an election,S-12,Invented School Board,Invented Act 9,2031-09-01,Sam Secretary,\
			sam@board.example.net,+1 555 0102,English,2032-01-01,
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
	DataSource database;

	@Test
	void allContactsComeFromAFileThatIsCheckedRowByRow() throws Exception {
		Case campaign = imported(codes());
		assertThat(this.family.shown(campaign, null, Locale.ENGLISH).get("preflight").toString()).contains(
				"**30 upper-tier municipalities hold no election and get no list:**",
				"**0 municipalities hold an election and are not recipients:**", "(3525005): Clara Clerk, ",
				"1 555 0100");
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
		byte[] file = ImportSteps.file(codes);
		this.imports.choose(campaign, file);
		this.imports.start(campaign, file);
		assertThat(this.deliveries.of(campaign.number())).isEmpty();
		this.steps.complete("municipal", campaign, "Activity_ImportRecipients", Map.of());
		int statements = Statements.of(this.database, () -> this.steps.runJobs(campaign)).size();
		assertThat(statements / 414).as("statements of a delivery").isLessThan(30);
		assertThat(this.deliveries.of(campaign.number())).hasSize(414);
		return campaign;
	}

	private static List<String> codes() throws IOException {
		try (InputStream list = AllOfOntarioTest.class.getResourceAsStream("/electorlist/municipalities.csv")) {
			return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter(line -> line.matches("[0-9]{7},.*"))
				.map(line -> line.substring(0, 7))
				.toList();
		}
	}

}
