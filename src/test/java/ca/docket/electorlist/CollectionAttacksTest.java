package ca.docket.electorlist;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody tries who wants a list that is not theirs. */
@DocketTest
class CollectionAttacksTest extends HamiltonsList {

	@Autowired
	LinkHolders holders;

	@Autowired
	NewContacts newContacts;

	@Test
	void aLinkAloneShowsNothingOfTheList() {
		Visitor somebody = this.steps.outsider();
		assertThat(somebody.open(this.link).statusCode()).as("the way to the page of the list").isEqualTo(302);
		assertThat(somebody.open(this.link + "/list").body()).contains("Ask for a call")
			.doesNotContain("passphrase", "clerk-", "+1 555 0100");
		notThere(somebody, "/list/package.zip", "/list/list.csv");
	}

	@Test
	void aCodeIsOverAfterFiveTriesAndBeforeItIsReadOutItIsNone() {
		Visitor somebody = this.steps.outsider();
		somebody.submit(this.link + "/list", this.link + "/list/call", Map.of());
		String code = this.clerks.code(this.campaign, this.delivery);
		enter(somebody, code);
		assertThat(somebody.open(this.link + "/list").body()).as("nobody has called").contains("name=\"code\"");
		this.clerks.saveCall(this.campaign, this.delivery, "read-out");
		for (int i = 0; i < 4; i++) {
			enter(somebody, "%08d".formatted((Integer.parseInt(code) + i + 1) % 100_000_000));
		}
		enter(somebody, code);
		assertThat(somebody.open(this.link + "/list").body()).contains("Ask for a call");
		notThere(somebody, "/list/package.zip");
	}

	@Test
	void aCodeFitsOneBrowserAndOneLink() {
		Visitor clerk = this.steps.outsider();
		String code = this.clerks.call(clerk, this.link, this.campaign, this.delivery);
		Visitor another = this.steps.outsider();
		another.open(this.link + "/list");
		another.submit(this.link + "/list", this.link + "/list/code", Map.of("code", code));
		notThere(another, "/list/package.zip");
		Delivery other = this.steps.delivery(this.campaign, "3514019");
		String otherLink = this.clerks.link(other);
		clerk.submit(this.link + "/list", this.link + "/list/code", Map.of("code", code));
		assertThat(clerk.open(this.link + "/list").body()).contains("Terms of use");
		assertThat(clerk.open(otherLink + "/list").body()).as("the same browser, another link")
			.contains("Ask for a call");
	}

	@Test
	void withoutAcceptedTermsNothingIsDownloaded() {
		Visitor clerk = this.steps.outsider();
		String code = this.clerks.call(clerk, this.link, this.campaign, this.delivery);
		enter(clerk, code);
		notThere(clerk, "/list/package.zip", "/list/list.csv");
		clerk.submit(this.link + "/list", this.link + "/list/terms", Map.of("terms", "0"));
		notThere(clerk, "/list/package.zip");
	}

	@Test
	void aCodeIsReadByNobodyOnceItWasReadOut() {
		String code = this.clerks.call(this.steps.outsider(), this.link, this.campaign, this.delivery);
		assertThat(this.jdbc.sql("select to_json(v)::text from electorlist_visit v where delivery = ?")
			.param(this.delivery.number())
			.query(String.class)
			.single()).doesNotContain(code);
	}

	@Test
	void whoeverCallsSeesTheCodeAndNoLink() {
		this.steps.outsider().submit(this.link + "/list", this.link + "/list/call", Map.of());
		String task = this.steps.claimed("municipal", this.campaign, "Activity_CallRecipients").getId();
		String code = this.clerks.code(this.campaign, this.delivery);
		assertThat(this.steps.visitor("municipal").open("/work/" + task).body())
			.contains(code.substring(0, 4) + " " + code.substring(4), "+1 555 0100")
			.doesNotContain("/t/");
		Stream
			.of("/electorlist/deliveries/" + this.delivery.number(), "/cases/" + this.delivery.number(),
					"/electorlist/" + this.campaign.number())
			.map(page -> this.steps.visitor("municipal").open(page))
			.forEach(page -> {
				assertThat(page.statusCode()).isEqualTo(200);
				assertThat(page.body()).doesNotContain("/t/", code);
			});
	}

	@Test
	void theLinkInALetterThatWaitsIsReadByNobody() {
		List<String> letters = this.jdbc
			.sql("select html || coalesce(secret_html, '') from notice_mail where case_number = ?")
			.param(this.delivery.number())
			.query(String.class)
			.list();
		assertThat(letters).isNotEmpty()
			.allSatisfy(letter -> assertThat(letter).doesNotContainPattern("/t/[\\w-]{20,}"));
	}

	/** A link they can make; what its visit says of itself counts for nothing. */
	@Test
	void whoHasTheDatabaseAloneIsKnownByNoCode() {
		Visitor somebody = this.steps.outsider();
		somebody.submit(this.link + "/list", this.link + "/list/call", Map.of());
		visit("called_in = '', code_hash = encode(sha256((id || '12345678')::bytea), 'hex')");
		enter(somebody, "12345678");
		assertThat(somebody.open(this.link + "/list").body()).contains("name=\"code\"");
		visit("known_at = now(), accepted_at = now()");
		notThere(somebody, "/list/package.zip", "/list/list.csv");
		this.jdbc.sql("delete from electorlist_visit where delivery = ?").param(this.delivery.number()).update();
		Visitor clerk = this.clerks.collected(this.campaign, this.delivery, this.link);
		assertThat(clerk.open(this.link + "/list").body()).contains("passphrase");
		Delivery other = this.steps.delivery(this.campaign, "3514019");
		this.jdbc.sql("update token set subject = ? where subject = ?")
			.params(other.number(), this.delivery.number())
			.update();
		visit("holder = '%s'".formatted(other.number()));
		notThere(clerk, "/list/package.zip", "/list/list.csv");
	}

	@Test
	void whoIsKnownIsKnownForTheWorkingDay() {
		Visitor clerk = this.clerks.collected(this.campaign, this.delivery, this.link);
		visit("expires_at = expires_at - interval '%d hours'".formatted(LinkVisits.LASTS.toHours() - 1));
		assertThat(clerk.open(this.link + "/list").body()).contains("passphrase");
		visit("expires_at = expires_at - interval '1 hour'");
		assertThat(clerk.open(this.link + "/list").body()).contains("Ask for a call");
	}

	private void visit(String set) {
		this.jdbc.sql("update electorlist_visit set " + set + " where delivery = ?")
			.param(this.delivery.number())
			.update();
	}

	@Test
	void whoHasTheDatabaseAloneIsNotCalled() {
		this.jdbc.sql("update electorlist_delivery set code_to = '+1 555 0666' where number = ?")
			.param(this.delivery.number())
			.update();
		this.steps.outsider().submit(this.link + "/list", this.link + "/list/call", Map.of());
		String code = this.clerks.code(this.campaign, this.delivery);
		String task = this.steps.claimed("municipal", this.campaign, "Activity_CallRecipients").getId();
		assertThat(this.steps.visitor("municipal").open("/work/" + task).body()).contains("changed outside of Docket")
			.doesNotContain(code.substring(4));
		this.clerks.saveCall(this.campaign, this.delivery, "read-out");
		assertThat(this.clerks.code(this.campaign, this.delivery)).as("not read out").isEqualTo(code);
		assertThat(this.steps.visitor("municipal").open("/electorlist/deliveries/" + this.delivery.number()).body())
			.contains("Do not call");
	}

	@Test
	void whoeverCollectsForOneRecipientIsNotCalledForAnother() {
		Delivery other = this.steps.delivery(this.campaign, "3514019");
		LinkHolder vendor = this.holders
			.add(this.delivery, "designate", new Contact("Eve", "eve@example.net", "+1 555 0666", "en", "phone"))
			.orElseThrow();
		assertThat(this.newContacts.refusal(vendor)).isEmpty();
		this.jdbc.sql("update electorlist_designate set role = 'deputy' where id::text = ?")
			.param(vendor.id())
			.update();
		assertThat(this.holders.find(this.delivery, vendor.id()).flatMap(this.newContacts::refusal)).as("as a deputy")
			.contains("electorlist.contact.altered");
		this.jdbc.sql("update electorlist_designate set delivery = ? where id::text = ?")
			.params(other.number(), vendor.id())
			.update();
		assertThat(this.newContacts.refusal(vendor)).contains("electorlist.contact.altered");
		this.jdbc.sql("update electorlist_delivery set recipient = ? where number = ?")
			.params("3506009", this.delivery.number())
			.update();
		assertThat(this.newContacts.refusal(LinkHolder.of(this.delivery))).contains("electorlist.contact.altered");
	}

	@Test
	void whoMayCollectAListStandsInNoVariableOfTheEngine() {
		this.clerks.collected(this.campaign, this.delivery, this.link);
		assertThat(variables(this.campaign.processInstanceId())).contains("requester");
		assertThat(variables(this.delivery.processInstanceId())).contains("deliveryDay");
		assertThat(List.of(this.campaign.processInstanceId(), this.delivery.processInstanceId())).map(this::variables)
			.allSatisfy(said -> assertThat(said).doesNotContainIgnoringCase("Clara")
				.doesNotContain("clerk-", "555 0100", this.link.substring(3)));
	}

	/** Those that are and those that were. */
	private String variables(String process) {
		return this.jdbc.sql("""
				select coalesce(string_agg(concat_ws(' ', v.name_, v.text_, encode(b.bytes_, 'escape')), ' '), '')
				from (select name_, text_, bytearray_id_, proc_inst_id_ from act_ru_variable
				      union all select name_, text_, bytearray_id_, proc_inst_id_ from act_hi_varinst) v
				left join act_ge_bytearray b on b.id_ = v.bytearray_id_
				where v.proc_inst_id_ = ?""").param(process).query(String.class).single();
	}

	@Test
	void nothingBesideTheTwoFilesIsBelowALink() {
		Visitor clerk = this.clerks.collected(this.campaign, this.delivery, this.link);
		notThere(clerk, "/list/package", "/list/..%2f..%2fpackage.zip", "/list/3514019-1.zip", "/list/index");
	}

	@Test
	void anUnknownLinkIsNotToldFromARevokedOne() {
		String former = this.link;
		this.clerks.link(this.delivery);
		Visitor somebody = this.steps.outsider();
		assertThat(somebody.open(former + "/list").body()).isEqualTo(somebody.open("/t/guess/list").body());
	}

	private void enter(Visitor visitor, String code) {
		visitor.submit(this.link + "/list", this.link + "/list/code", Map.of("code", code));
	}

	private void notThere(Visitor visitor, String... paths) {
		assertThat(paths)
			.allSatisfy(path -> assertThat(visitor.open(this.link + path).statusCode()).as(path).isBetween(400, 404));
	}

}
