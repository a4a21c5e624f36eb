package ca.docket.electorlist;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.Case;
import ca.docket.electorlist.cut.CutWorker;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What is rehearsed before real lists leave the house. */
@DocketTest
class RehearsalTest {

	private static final String HAMILTON = "3525005";

	@Autowired
	ElectorlistSteps steps;

	@Autowired
	ClerkSteps clerks;

	@Autowired
	CutWorker work;

	@Autowired
	ElectorlistFamily family;

	@Test
	void whoHasRehearsedWithInventedElectorsIsGreenBeforeTheStart() throws Exception {
		String address = "rehearsal-%s@municipality.example.net".formatted(UUID.randomUUID());
		Case rehearsal = this.steps.approved(plan("rehearsal", address));
		String page = "/electorlist/" + rehearsal.number();
		assertThat(this.steps.handIn(rehearsal, ElectorlistSteps.extract(30)).statusCode())
			.as("no real electors are rehearsed with")
			.isEqualTo(409);
		this.steps.visitor("municipal").submit(page, page + "/invented", Map.of());
		this.steps.complete("municipal", rehearsal, "Activity_HandInExtract", Map.of("expectedRows", 10));
		this.work.workOff();
		this.steps.complete("municipal2", rehearsal, "Activity_ReleasePackages",
				Map.of("release", "release", "releaseReasons", "Ten each."));
		this.steps.runJobs(rehearsal);
		this.steps.notifyAll(rehearsal);
		Delivery delivery = this.steps.delivery(rehearsal, HAMILTON);
		String link = this.clerks.link(delivery);
		Visitor clerk = this.clerks.collected(rehearsal, delivery, link);
		assertThat(new String(clerk.download(link + "/list/list.csv").body(), StandardCharsets.UTF_8).lines())
			.hasSize(11);
		clerk.submit(link + "/list", link + "/list/count", Map.of("counted", "10"));
		assertThat(preflight(this.steps.planned(plan("by-election", address))))
			.contains("(3525005): Clara Clerk", "**Green: 1**")
			.containsPattern("(?s)Red: 2.*\\(3514019\\).*Green")
			.containsPattern("\\(3525005\\).*Rehearsed on")
			.containsPattern("\\(3514019\\).*Not rehearsed");
		assertThat(preflight(rehearsal)).as("before a rehearsal nobody has").contains("**Green: 3**");
		String another = "another-" + address;
		assertThat(preflight(this.steps.planned(plan("by-election", another)))).as("another contact has not")
			.contains("Red: 3")
			.doesNotContain("Rehearsed on");
		assertThat(this.steps.visitor("municipal").submit(page, page + "/invented", Map.of()).statusCode())
			.as("none is wanted now")
			.isEqualTo(409);
	}

	private String preflight(Case campaign) {
		return this.family.shown(campaign, null, Locale.ENGLISH).get("preflight").toString();
	}

	private static Map<String, Object> plan(String kind, String address) {
		Map<String, Object> plan = ElectorlistSteps.plan();
		plan.put("eventKind", kind);
		plan.put("recipients", ElectorlistSteps.CODES.stream().map(code -> {
			Map<String, Object> recipient = ElectorlistSteps.recipient(code);
			recipient.putAll(Map.of("contactEmail", address, "deputyName", "Dee Deputy", "deputyEmail",
					"deputy@example.net", "deputyCodeTo", "+1 555 0101"));
			return recipient;
		}).toList());
		return plan;
	}

}
