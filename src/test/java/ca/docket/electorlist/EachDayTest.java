package ca.docket.electorlist;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.DocketTest;
import ca.docket.Sha256;
import ca.docket.mailbox.EmailCame;
import ca.docket.mailbox.IncomingEmail;
import ca.docket.notice.EmailFailed;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

import static org.assertj.core.api.Assertions.assertThat;

/** What a campaign does each day: reminders, calls, the head of the ledger. */
@DocketTest
class EachDayTest extends HamiltonsList {

	@Autowired
	ApplicationEventPublisher events;

	@Test
	void whoDoesNotCollectIsRemindedTwiceThenCalledUntilReached() {
		daysPass(0);
		assertThat(letters()).as("too early").isZero();
		daysPass(8);
		daysPass(8);
		assertThat(letters()).isEqualTo(2);
		assertThat(this.steps.open(this.campaign)).isEmpty();
		daysPass(8);
		assertThat(letters()).isEqualTo(2);
		assertThat(this.steps.open(this.campaign)).as("one list for all three")
			.containsExactly("Activity_CallRecipients");
		call("not-reached");
		assertThat(this.steps.visitor("municipal").open(callPage() + "?row=" + this.delivery.number()).body())
			.contains("despite reminders");
		call("reached");
		assertThat(callList()).doesNotContain(this.delivery.number());
		assertThat(this.steps.record(this.delivery.processInstanceId())).containsSubsequence("reminded", "reminded",
				"call-due", "called", "called");
	}

	@Test
	void whoseCallIsDueWhereNoListIsOpenGetsOne() {
		this.jdbc.sql("update electorlist_delivery set call_for = 'silent', reminded = 2 where number = ?")
			.param(this.delivery.number())
			.update();
		daysPass(8);
		assertThat(this.steps.open(this.campaign)).containsExactly("Activity_CallRecipients");
	}

	@Test
	void whoWasCalledForACodeIsCalledAgainWhereOurEmailComesBack() {
		this.clerks.call(this.steps.outsider(), this.clerks.link(this.delivery), this.campaign, this.delivery);
		assertThat(callList()).doesNotContain("Our email does not arrive.");
		this.events.publishEvent(new EmailFailed(this.delivery.number(), this.delivery.contact().email()));
		assertThat(callList()).contains("Our email does not arrive.");
		call("reached");
		assertThat(this.steps.delivery(this.campaign, HAMILTON).callFor()).isNull();
	}

	@Test
	void whoIsConfirmedIsLeftAlone() {
		String link = this.clerks.link(this.delivery);
		this.clerks.collected(this.campaign, this.delivery, link)
			.submit(link + "/list", link + "/list/count", Map.of("counted", "10"));
		daysPass(8);
		assertThat(letters()).isZero();
	}

	@Test
	void anEmailThatComesBackIsWorkAtOnce() {
		String id = this.jdbc.sql("update notice_mail set state = 'sent' where case_number = ? returning id")
			.param(this.delivery.number())
			.query(String.class)
			.single();
		String many = Stream.generate(UUID::randomUUID)
			.limit(20)
			.map("Message-ID: <%s@example.org>\n"::formatted)
			.collect(Collectors.joining());
		String report = """
				Content-Type: multipart/report; report-type=delivery-status; boundary=part

				--part
				Content-Type: message/delivery-status

				Action: failed
				Status: 5.1.1

				--part
				Content-Type: text/rfc822-headers

				Message-ID: <%s@example.org>

				--part--
				""".formatted(id);
		came(report.replace("Message-ID", many + "Message-ID"));
		assertThat(this.steps.delivery(this.campaign, HAMILTON).callFor()).as("a report of very many").isNull();
		came(report);
		assertThat(callList()).contains("Our email does not arrive.");
		assertThat(this.steps.delivery(this.campaign, "3514019").callFor()).isNull();
		assertThat(this.jdbc.sql("select count(*) from hiring_email where competition is null and address = ''")
			.query(Integer.class)
			.single()).as("no applicant’s").isZero();
	}

	private void came(String report) {
		this.events.publishEvent(new EmailCame(
				new IncomingEmail(UUID.randomUUID(), Instant.now(), report.getBytes(StandardCharsets.US_ASCII), true)));
	}

	@Test
	void theHeadOfTheLedgerLeavesTheOfficeAndIsThatOfTheExportedLedger() throws Exception {
		this.steps.visitor("municipal")
			.submit("/cases/" + this.campaign.number(), "/cases/%s/notes".formatted(this.campaign.number()),
					Map.of("text", "Not part of the ledger."));
		String expected = head();
		this.steps.fire(this.campaign.processInstanceId(), "Event_AnotherDay");
		assertThat(
				this.jdbc.sql("select address || html from notice_mail where case_number = ? and template like '%head'")
					.param(this.campaign.number())
					.query(String.class)
					.list())
			.allSatisfy(letter -> assertThat(letter).contains(expected))
			.anyMatch(letter -> letter.startsWith("municipalmanager@"))
			.anyMatch(letter -> letter.startsWith("audit"));
		assertThat(head()).as("another one after anything was done").isNotEqualTo(expected);
	}

	/** As the letter tells whoever checks it. */
	private String head() throws IOException {
		String ledger = this.steps.visitor("municipal")
			.open("/electorlist/%s/ledger.csv".formatted(this.campaign.number()))
			.body();
		Map<String, String> last = new TreeMap<>();
		CSVFormat.RFC4180.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.get()
			.parse(new StringReader(ledger.substring(1)))
			.forEach(line -> last.put(line.get("number"),
					"%s %s %s".formatted(line.get("number"), line.get("seq"), line.get("hash"))));
		return Sha256.of(String.join("\n", last.values()));
	}

	private void daysPass(int days) {
		this.jdbc.sql("update electorlist_delivery set told_at = told_at - make_interval(days => ?) where campaign = ?")
			.params(days, this.campaign.number())
			.update();
		this.steps.fire(this.campaign.processInstanceId(), "Event_AnotherDay");
	}

	private int letters() {
		return this.jdbc.sql("select count(*) from notice_mail where case_number = ? and template like '%reminder'")
			.param(this.delivery.number())
			.query(Integer.class)
			.single();
	}

	private String callList() {
		return this.steps.visitor("municipal").open(callPage()).body();
	}

	private String callPage() {
		return "/work/" + this.steps.claimed("municipal", this.campaign, "Activity_CallRecipients").getId();
	}

	private void call(String came) {
		Delivery now = this.steps.delivery(this.campaign, HAMILTON);
		this.steps.visitor("municipal")
			.submit(callPage(), callPage(), Map.of("row", now.number(), "version", now.callFor() + now.calls(), "show",
					"all", "answer-ownCall", came));
	}

}
