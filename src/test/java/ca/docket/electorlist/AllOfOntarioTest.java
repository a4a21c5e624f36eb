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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A campaign over all 414 municipalities that hold an election, up to its approval. */
@DocketTest
class AllOfOntarioTest {

	@Autowired
	ElectorlistSteps steps;

	@Autowired
	ImportSteps imports;

	@Autowired
	ElectorlistFamily family;

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

	/** Nothing is begun yet when the click is answered. */
	private Case imported(List<String> codes) throws Exception {
		Case campaign = this.imports.planned();
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
