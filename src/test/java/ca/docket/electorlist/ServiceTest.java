package ca.docket.electorlist;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.Case;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** How well recipients are served, and what they say of it. */
@DocketTest
class ServiceTest {

	private static final String HAMILTON = "3525005";

	@Autowired
	ElectorlistSteps steps;

	@Autowired
	ClerkSteps clerks;

	@Test
	void theServiceIsMeasuredAndEachRecipientIsAskedOnce() throws Exception {
		Case campaign = this.steps.delivered(ElectorlistSteps.extract(30));
		Delivery delivery = this.steps.delivery(campaign, HAMILTON);
		String link = this.clerks.link(delivery);
		Visitor clerk = this.clerks.collected(campaign, delivery, link);
		assertThat(clerk.open(link + "/list").body()).as("not before the end").doesNotContain("Were you served");
		clerk.submit(link + "/list", link + "/list/count", Map.of("counted", "10"));
		assertThat(clerk.open(link + "/list").body()).contains("Were you served in good time?");
		answer(clerk, link, delivery, "6");
		answer(clerk, link, delivery, "4");
		answer(clerk, link, delivery, "1");
		assertThat(clerk.open(link + "/list").body()).doesNotContain("Were you served");
		List<CSVRecord> lines = lines("service", campaign);
		assertThat(lines).hasSize(3);
		CSVRecord hamilton = lines.stream()
			.filter(line -> line.get("recipient").equals(HAMILTON))
			.findFirst()
			.orElseThrow();
		assertThat(hamilton.toMap()).containsEntry("on_time", "true")
			.containsEntry("due", "2031-09-01")
			.containsEntry("calls_asked", "1")
			.containsEntry("easy", "5")
			.containsEntry("prompt", "4");
		assertThat(hamilton.get("confirmed")).isGreaterThan(hamilton.get("accepted"));
		// nobody's day has come but that of those who were written to
		assertThat(lines("summary", campaign).get(0).toMap()).containsEntry("recipients", "3")
			.containsEntry("due", "3")
			.containsEntry("on_time_share", "1.000")
			.containsEntry("median_hours_destroyed", "")
			.containsEntry("calls_asked", "1")
			.containsEntry("calls_silent", "0");
		assertThat(this.steps.visitor("requester").open(page("service", campaign)).statusCode()).isEqualTo(404);
	}

	private static void answer(Visitor clerk, String link, Delivery delivery, String prompt) {
		clerk.submit(link + "/list", link + "/list",
				Map.of("about", delivery.number(), "easy", "5", "clear", "5", "prompt", prompt));
	}

	private List<CSVRecord> lines(String file, Case campaign) throws IOException {
		String csv = this.steps.visitor("municipal").open(page(file, campaign)).body();
		return CSVFormat.RFC4180.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.get()
			.parse(new StringReader(csv.substring(1)))
			.getRecords();
	}

	private static String page(String file, Case campaign) {
		return "/electorlist/%s/%s.csv".formatted(campaign.number(), file);
	}

}
