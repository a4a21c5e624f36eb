package ca.docket.electorlist;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import ca.docket.DocketTest;
import ca.docket.MailSink;
import ca.docket.Office;
import ca.docket.TestData;
import ca.docket.Visitor;
import ca.docket.calendar.WorkingDays;
import ca.docket.casefile.Case;
import ca.docket.casefile.Wording;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Whoever cannot be called at once chooses when, and whoever cannot be called at all,
 * how.
 */
@DocketTest
class CallSlotTest {

	private static final MailSink SINK = new MailSink(TestData.FOLDER.resolve("mail"));

	private static final String HAMILTON = "3525005";

	@Autowired
	ElectorlistSteps steps;

	@Autowired
	ClerkSteps clerks;

	@Autowired
	CodeReading codes;

	@Autowired
	CallSlots slots;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	LinkVisits visits;

	@Autowired
	Wording wording;

	@Autowired
	WorkingDays workingDays;

	@Autowired
	Office office;

	@Test
	void aSlotIsChosenInTheHoursOfTheOfficeAndStandsOnTheListOfCalls() {
		Map<String, Object> plan = ElectorlistSteps.plan();
		Map<String, Object> hamilton = ElectorlistSteps.recipient(HAMILTON);
		hamilton.put("officeHours", "12:00-09:30");
		plan.put("recipients",
				List.of(hamilton, ElectorlistSteps.recipient("3514019"), ElectorlistSteps.recipient("3506008")));
		assertThatThrownBy(() -> this.steps.planned(plan)).hasMessageContaining("begin before they end");
		hamilton.put("officeHours", "09:30-12:00");
		Case campaign = this.steps.approved(plan);
		this.steps.release(campaign, ElectorlistSteps.extract(30));
		this.steps.notifyAll(campaign);
		Delivery delivery = this.steps.delivery(campaign, HAMILTON);
		List<Instant> offered = this.slots.of(delivery);
		assertThat(offered).hasSizeBetween(4, 6).allSatisfy(slot -> {
			assertThat(slot.atZone(this.office.zone()).getHour()).isIn(10, 11);
			assertThat(this.workingDays.isWorkingDay(slot.atZone(this.office.zone()).toLocalDate())).isTrue();
		});
		Instant last = offered.get(offered.size() - 1);
		String link = this.clerks.link(delivery);
		Visitor clerk = this.steps.outsider();
		clerk.submit(link + "/list", link + "/list/call", Map.of("at", last.plusSeconds(1).toString()));
		assertThat(waiting(campaign).callAt()).as("no slot of theirs: at once").isNull();
		clerk.submit(link + "/list", link + "/list/call", Map.of("at", last.toString()));
		assertThat(waiting(campaign).callAt()).isEqualTo(last);
		String moment = this.wording.moment(last, Locale.ENGLISH);
		assertThat(clerk.open(link + "/list").body()).contains("We will call you on " + moment);
		String task = this.steps.claimed("municipal", campaign, "Activity_CallRecipients").getId();
		assertThat(this.steps.visitor("municipal").open("/work/" + task).body()).contains(moment);
	}

	@Test
	void callsAreOneListThatIsHandedInWhenNobodyWaits() {
		Case campaign = this.steps.delivered(ElectorlistSteps.extract(30));
		for (String code : ElectorlistSteps.CODES) {
			Delivery delivery = this.steps.delivery(campaign, code);
			this.clerks.call(this.steps.outsider(), this.clerks.link(delivery), campaign, delivery);
		}
		assertThat(this.steps.open(campaign)).containsExactly("Activity_CallRecipients");
		this.steps.complete("municipal", campaign, "Activity_CallRecipients", Map.of());
		assertThat(this.steps.open(campaign)).isEmpty();
	}

	@Test
	void whoCannotHearIsCalledByTtyOrWrittenToAtASecondAddress() {
		String second = UUID.randomUUID() + "@second.example.net";
		Map<String, Object> hamilton = ElectorlistSteps.recipient(HAMILTON);
		hamilton.putAll(Map.of("codeBy", "email", "codeTo", hamilton.get("contactEmail")));
		Map<String, Object> township = ElectorlistSteps.recipient("3514019");
		township.put("codeBy", "tty");
		Map<String, Object> plan = ElectorlistSteps.plan();
		plan.put("recipients", List.of(hamilton, township, ElectorlistSteps.recipient("3506008")));
		assertThatThrownBy(() -> this.steps.planned(plan)).hasMessageContaining("not the one of the link");
		hamilton.put("codeTo", second);
		Case campaign = this.steps.approved(plan);
		this.steps.release(campaign, ElectorlistSteps.extract(30));
		this.steps.notifyAll(campaign);
		Delivery delivery = this.steps.delivery(campaign, HAMILTON);
		String link = this.clerks.link(delivery);
		Visitor clerk = this.steps.outsider();
		assertThat(clerk.open(link + "/list").body()).contains("second email address", "Ask for a code")
			.doesNotContain("When can we call you?", second);
		clerk.submit(link + "/list", link + "/list/call", Map.of());
		String code = this.clerks.code(campaign, delivery);
		String list = "/work/" + this.steps.claimed("municipal", campaign, "Activity_CallRecipients").getId();
		assertThat(this.steps.visitor("municipal").open(list).body()).contains(second, "Nobody here sees it")
			.doesNotContain(code.substring(0, 4) + " " + code.substring(4));
		assertThat(SINK.emails(second)).as("before it is released").isEmpty();
		this.clerks.saveCall(campaign, delivery, "read-out");
		assertThat(this.jdbc.sql("select html || coalesce(secret_html, '') from notice_mail where address = ?")
			.param(second)
			.query(String.class)
			.list()).isNotEmpty().noneMatch(letter -> letter.contains(code));
		Awaitility.await().untilAsserted(() -> assertThat(SINK.emails(second)).hasSize(1));
		assertThat(SINK.emails(second).get(0)).contains(code).doesNotContain("/t/");
		clerk.submit(link + "/list", link + "/list/code", Map.of("code", code));
		assertThat(clerk.open(link + "/list").body()).contains("Terms of use");
		Delivery byTty = this.steps.delivery(campaign, "3514019");
		link = this.clerks.link(byTty);
		clerk.submit(link + "/list", link + "/list/call", Map.of());
		assertThat(this.steps.visitor("municipal").open(list + "?show=all&row=" + byTty.number()).body())
			.contains("TTY number on file");
	}

	@Test
	void aCodeThatWhoHasTheDatabaseAloneRedirectsIsSentToNobodyAndTheOfficeCalls() {
		String eve = UUID.randomUUID() + "@eve.example.net";
		Map<String, Object> hamilton = ElectorlistSteps.recipient(HAMILTON);
		hamilton.putAll(Map.of("codeBy", "email", "codeTo", "clerk@second.example.net"));
		Map<String, Object> plan = ElectorlistSteps.plan();
		plan.put("recipients", List.of(hamilton));
		Case campaign = this.steps.approved(plan);
		this.steps.release(campaign, ElectorlistSteps.extract(30, List.of(HAMILTON)));
		this.steps.notifyAll(campaign);
		Delivery delivery = this.steps.delivery(campaign, HAMILTON);
		String link = this.clerks.link(delivery);
		this.steps.outsider().submit(link + "/list", link + "/list/call", Map.of());
		this.steps.inOneTransaction(() -> {
			this.codes.readOut(delivery, waiting(campaign), "");
			this.jdbc.sql("update notice_mail set address = ? where case_number = ? and template = 'electorlist-code'")
				.params(eve, delivery.number())
				.update();
		});
		Awaitility.await()
			.untilAsserted(() -> assertThat(this.steps.delivery(campaign, HAMILTON).callFor()).isEqualTo("bounced"));
		assertThat(SINK.emails(eve)).isEmpty();
		assertThat(this.steps.visitor("admin").open("/notices?state=failed&case=" + delivery.number()).body())
			.contains("changed outside of Docket");
	}

	private Visit waiting(Case campaign) {
		return this.visits.toCall(campaign.number(), "").get(0);
	}

}
