package ca.docket.electorlist;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.Case;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** To whom no list is sent: for want of a row, an agreement or a privacy policy. */
@DocketTest
class BlockedTest {

	private static final String HAMILTON = "3525005";

	private static final String TOWNSHIP = "3514019";

	private static final String OTTAWA = "3506008";

	private static final String RUN_OUT = "2026-01-01";

	@Autowired
	ElectorlistSteps steps;

	@Autowired
	ClerkSteps clerks;

	@Autowired
	RuntimeService runtime;

	@Autowired
	JdbcClient jdbc;

	@Test
	void aRecipientWithoutARowIsBlockedAndHoldsUpNobody() {
		byte[] extract = new String(ElectorlistSteps.extract(30), StandardCharsets.UTF_8).lines()
			.filter(row -> !row.endsWith(HAMILTON))
			.map(row -> row + "\r\n")
			.collect(Collectors.joining())
			.getBytes(StandardCharsets.UTF_8);
		Case campaign = this.steps.delivered(extract);
		assertThat(state(campaign, HAMILTON)).isEqualTo("blocked");
		assertThat(state(campaign, TOWNSHIP)).isEqualTo("notified");
		edition2(campaign, ElectorlistSteps.extract(30));
		assertThat(state(campaign, HAMILTON)).isEqualTo("re-issued");
	}

	@Test
	void noListIsSentWithoutAnAgreementUnlessTheManagerMakesAnException() {
		Case campaign = campaign(recipient(HAMILTON, RUN_OUT), recipient(TOWNSHIP, ""),
				recipient(OTTAWA, "2199-01-01"));
		assertThat(state(campaign, OTTAWA)).as("nobody waits for the others").isEqualTo("notified");
		for (String code : List.of(HAMILTON, TOWNSHIP)) {
			Delivery delivery = this.steps.delivery(campaign, code);
			assertThat(delivery.state()).isEqualTo("blocked");
			assertThat(letters(delivery)).isEmpty();
			assertThat(this.steps.outsider().open(this.clerks.link(delivery) + "/list").body())
				.contains("Nothing can be collected");
		}
		Case part = this.steps.part(this.steps.delivery(campaign, HAMILTON));
		assertThatThrownBy(() -> review(part, RUN_OUT)).as("a day that has passed").isNotNull();
		review(part, "2199-01-01");
		assertThat(state(campaign, HAMILTON)).isEqualTo("notified");
		assertThat(letters(this.steps.delivery(campaign, HAMILTON))).containsExactly("electorlist-notice");
		assertThat(this.steps.record(part.processInstanceId())).containsSubsequence("agreement-reviewed", "link-sent");
	}

	@Test
	void noListIsSentWithoutAPrivacyPolicyUnlessTheManagerMakesAnException() {
		Map<String, Object> hamilton = recipient(HAMILTON, "2199-01-01");
		hamilton.put("policyUntil", RUN_OUT);
		Map<String, Object> township = recipient(TOWNSHIP, "2199-01-01");
		township.remove("policyUntil");
		Case campaign = campaign(hamilton, township, recipient(OTTAWA, "2199-01-01"));
		assertThat(state(campaign, OTTAWA)).as("nobody waits for the others").isEqualTo("notified");
		assertThat(state(campaign, TOWNSHIP)).isEqualTo("blocked");
		assertThat(letters(this.steps.delivery(campaign, HAMILTON))).isEmpty();
		review(this.steps.part(this.steps.delivery(campaign, HAMILTON)), "2199-01-01");
		assertThat(state(campaign, HAMILTON)).isEqualTo("notified");
	}

	@Test
	void whoIsRefusedTheListIsReviewedAgainWhenAnEditionIsDue() {
		Case campaign = campaign(recipient(HAMILTON, RUN_OUT), recipient(TOWNSHIP, "2199-01-01"));
		Case part = this.steps.part(this.steps.delivery(campaign, HAMILTON));
		this.steps.complete("municipalmanager", part, "Activity_ReviewAgreement",
				Map.of("agreement", "no", "agreementReasons", "It does not want to sign."));
		assertThat(state(campaign, HAMILTON)).isEqualTo("blocked");
		assertThat(this.steps.open(part)).isEmpty();
		edition2(campaign, ElectorlistSteps.extract(60, List.of(HAMILTON, TOWNSHIP)));
		assertThat(this.steps.open(part)).containsExactly("Activity_ReviewAgreement");
		assertThat(state(campaign, HAMILTON)).isEqualTo("blocked");
		review(part, "2199-01-01");
		assertThat(state(campaign, HAMILTON)).isEqualTo("re-issued");
	}

	@Test
	void onceItHasRunOutNothingIsCollectedButWhatIsConfirmedIsCertified() {
		Case campaign = this.steps.delivered(ElectorlistSteps.extract(30));
		Delivery hamilton = this.steps.delivery(campaign, HAMILTON);
		String link = this.clerks.link(hamilton);
		Visitor clerk = this.clerks.collected(campaign, hamilton, link);
		Delivery township = this.steps.delivery(campaign, TOWNSHIP);
		String confirmed = this.clerks.link(township);
		this.clerks.collected(campaign, township, confirmed)
			.submit(confirmed + "/list", confirmed + "/list/count", Map.of("counted", "10"));
		sendAgain(hamilton);
		sendAgain(township);
		assertThat(clerk.open(link + "/list/package.zip").statusCode()).isEqualTo(404);
		assertThat(state(campaign, HAMILTON)).isEqualTo("blocked");
		assertThat(state(campaign, TOWNSHIP)).isEqualTo("confirmed");
		assertThat(letters(township)).hasSize(2);
	}

	@Test
	void anAgreementThatRunsOutStopsTheCollectionThatIsUnderWayUntilItIsRenewed() {
		Case campaign = this.steps.delivered(ElectorlistSteps.extract(30));
		Delivery hamilton = this.steps.delivery(campaign, HAMILTON);
		String link = this.clerks.link(hamilton);
		Visitor clerk = this.clerks.collected(campaign, hamilton, link);
		Delivery township = this.steps.delivery(campaign, TOWNSHIP);
		String waiting = this.clerks.link(township);
		this.steps.outsider().submit(waiting + "/list", waiting + "/list/call", Map.of());
		String code = this.clerks.code(campaign, township);
		lapse(hamilton);
		lapse(township);
		assertThat(clerk.open(link + "/list").body()).contains("is no longer valid", "Municipal services coordinators")
			.doesNotContain("passphrase");
		assertThat(clerk.open(link + "/list/package.zip").statusCode()).isEqualTo(404);
		assertThat(clerk.open(link + "/list/list.csv").statusCode()).isEqualTo(404);
		String list = "/work/" + this.steps.claimed("municipal", campaign, "Activity_CallRecipients").getId();
		assertThat(this.steps.visitor("municipal").open(list).body()).contains("No code for now")
			.doesNotContain(code.substring(4));
		this.clerks.saveCall(campaign, township, "read-out");
		assertThat(this.clerks.code(campaign, township)).as("not read out").isEqualTo(code);
		this.steps.fire(campaign.processInstanceId(), "Event_AnotherDay");
		assertThat(state(campaign, HAMILTON)).isEqualTo("blocked");
		assertThat(state(campaign, OTTAWA)).isEqualTo("notified");
		assertThat(this.steps.visitor("municipal").open(list + "?row=" + hamilton.number()).body())
			.contains("ask for the renewed one");
		review(this.steps.part(hamilton), "2199-01-01");
		assertThat(state(campaign, HAMILTON)).isEqualTo("notified");
		String renewed = this.clerks.link(this.steps.delivery(campaign, HAMILTON));
		this.clerks.collected(campaign, hamilton, renewed);
		assertThat(state(campaign, HAMILTON)).isEqualTo("collected");
	}

	@Test
	void whoHasConfirmedCertifiesWithoutAnAgreementAndCollectsNothingAgain() {
		Case campaign = this.steps.delivered(ElectorlistSteps.extract(30));
		Delivery hamilton = this.steps.delivery(campaign, HAMILTON);
		String link = this.clerks.link(hamilton);
		Visitor clerk = this.clerks.collected(campaign, hamilton, link);
		clerk.submit(link + "/list", link + "/list/count", Map.of("counted", "10"));
		lapse(hamilton);
		this.steps.fire(campaign.processInstanceId(), "Event_AnotherDay");
		assertThat(clerk.open(link + "/list").body()).contains("is no longer valid").doesNotContain("passphrase");
		assertThat(clerk.open(link + "/list/list.csv").statusCode()).isEqualTo(404);
		clerk.submit(link + "/list", link + "/list/destroyed",
				Map.of("holders", "Nobody", "media", "A disk", "method", "Shredded"));
		assertThat(state(campaign, HAMILTON)).isEqualTo("destroyed");
	}

	/** Its last day is over. */
	private void lapse(Delivery delivery) {
		this.runtime.setVariable(delivery.processInstanceId(), "agreementUntil", RUN_OUT);
		this.jdbc.sql("update electorlist_delivery set agreed_until = ?::date where number = ?")
			.params(RUN_OUT, delivery.number())
			.update();
	}

	private void edition2(Case campaign, byte[] extract) {
		String page = "/electorlist/" + campaign.number();
		this.steps.visitor("municipal").submit(page, page + "/correction", Map.of());
		this.steps.release(campaign, extract);
	}

	private void sendAgain(Delivery delivery) {
		this.runtime.setVariable(delivery.processInstanceId(), "agreementUntil", RUN_OUT);
		String page = "/electorlist/deliveries/" + delivery.number();
		this.steps.visitor("municipal").submit(page, page + "/again", Map.of());
	}

	private void review(Case part, String until) {
		this.steps.complete("municipalmanager", part, "Activity_ReviewAgreement",
				Map.of("agreement", "exception", "agreementUntil", until, "policyUntil", "2199-01-01",
						"agreementReasons", "The council signs next week."));
	}

	private Case campaign(Map<?, ?>... recipients) {
		Map<String, Object> plan = ElectorlistSteps.plan();
		plan.put("recipients", List.of(recipients));
		Case campaign = this.steps.approved(plan);
		this.steps.release(campaign, ElectorlistSteps.extract(30,
				Stream.of(recipients).map(recipient -> recipient.get("recipient").toString()).toList()));
		this.steps.notifyAll(campaign);
		return campaign;
	}

	private static Map<String, Object> recipient(String code, String agreementUntil) {
		Map<String, Object> recipient = new HashMap<>(ElectorlistSteps.recipient(code));
		recipient.put("agreementUntil", agreementUntil);
		return recipient;
	}

	private String state(Case campaign, String code) {
		return this.steps.delivery(campaign, code).state();
	}

	private List<String> letters(Delivery delivery) {
		return this.jdbc.sql("select template from notice_mail where case_number = ?")
			.param(delivery.number())
			.query(String.class)
			.list();
	}

}
