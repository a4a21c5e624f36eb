package ca.docket.electorlist;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.Case;
import ca.docket.security.AccountInHand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What somebody tries who wants a list that is not theirs. */
@DocketTest
class CollectionAttacksTest {

	private static final String HAMILTON = "3525005";

	@Autowired
	ElectorlistSteps steps;

	@Autowired
	Deliveries deliveries;

	@Autowired
	JdbcClient jdbc;

	private Case campaign;

	private Delivery delivery;

	private String link;

	@BeforeEach
	void aListWaits() {
		this.jdbc.sql("delete from token_miss").update();
		this.campaign = this.steps.delivered(ElectorlistSteps.extract(30));
		this.delivery = this.steps.delivery(this.campaign, HAMILTON);
		this.link = this.steps.link(this.delivery);
	}

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
		String code = this.steps.code(this.campaign, this.delivery);
		enter(somebody, code);
		assertThat(somebody.open(this.link + "/list").body()).as("nobody has called").contains("name=\"code\"");
		this.steps.saveCall(this.campaign, this.delivery, "read-out");
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
		String code = this.steps.call(clerk, this.link, this.campaign, this.delivery);
		Visitor another = this.steps.outsider();
		another.open(this.link + "/list");
		another.submit(this.link + "/list", this.link + "/list/code", Map.of("code", code));
		notThere(another, "/list/package.zip");
		Delivery other = this.steps.delivery(this.campaign, "3514019");
		String otherLink = this.steps.link(other);
		clerk.submit(this.link + "/list", this.link + "/list/code", Map.of("code", code));
		assertThat(clerk.open(this.link + "/list").body()).contains("Terms of use");
		assertThat(clerk.open(otherLink + "/list").body()).as("the same browser, another link")
			.contains("Ask for a call");
	}

	@Test
	void withoutAcceptedTermsNothingIsDownloaded() {
		Visitor clerk = this.steps.outsider();
		String code = this.steps.call(clerk, this.link, this.campaign, this.delivery);
		enter(clerk, code);
		notThere(clerk, "/list/package.zip", "/list/list.csv");
		clerk.submit(this.link + "/list", this.link + "/list/terms", Map.of("terms", "0"));
		notThere(clerk, "/list/package.zip");
	}

	@Test
	void aCodeIsReadByNobodyOnceItWasReadOut() {
		String code = this.steps.call(this.steps.outsider(), this.link, this.campaign, this.delivery);
		assertThat(this.jdbc.sql("select to_json(v)::text from electorlist_visit v where delivery = ?")
			.param(this.delivery.number())
			.query(String.class)
			.single()).doesNotContain(code);
	}

	@Test
	void whoeverCallsSeesTheCodeAndNoLink() {
		this.steps.outsider().submit(this.link + "/list", this.link + "/list/call", Map.of());
		String task = this.steps.claimed("municipal", this.campaign, "Activity_CallRecipients").getId();
		String code = this.steps.code(this.campaign, this.delivery);
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

	@Test
	void nobodyAloneChangesWhereALinkGoes() {
		String page = "/electorlist/deliveries/" + this.delivery.number();
		Map<String, String> contact = Map.of("role", "contact", "name", "Eve", "email", "eve@example.net", "codeBy",
				"phone", "codeTo", "+1 555 0199", "language", "en");
		this.steps.visitor("municipal").submit(page, page + "/contact", contact);
		String seen = "contact eve@example.net +1 555 0199";
		assertThat(this.steps.visitor("municipal2").open(page).body()).contains("Eve, eve@example.net", "/confirm");
		assertThat(confirmed("municipal", seen)).as("by whoever entered it").isEqualTo(409);
		assertThat(confirmed("municipal2", "contact clerk@example.net +1 555 0199")).as("another one than was seen")
			.isEqualTo(409);
		assertThat(this.steps.visitor("municipal").submit(page, page + "/contact", contact).statusCode())
			.as("over one that waits")
			.isEqualTo(409);
		try (AccountInHand lately = new AccountInHand("municipal2", "municipal", this.jdbc)) {
			assertThat(this.steps.visitor("municipal2").open(page).body()).contains("Eve, eve@example.net")
				.doesNotContain("value=\"true\"");
			assertThat(confirmed("municipal2", seen)).as("by an account that they had in hand").isEqualTo(409);
		}
		assertThat(current().contact().email()).startsWith("clerk-");
		assertThat(recipients()).as("the old address is told").contains("clerk-3525005@municipality.example.net");
		confirmed("municipal2", seen);
		assertThat(current().contact().email()).isEqualTo("eve@example.net");
		assertThat(this.steps.outsider().open(this.link).statusCode()).as("the former link").isEqualTo(404);
		assertThat(recipients()).last().isEqualTo("eve@example.net");
		itNeedsAManager(page);
	}

	private void itNeedsAManager(String page) {
		String link = this.steps.link(current());
		this.steps.outsider().submit(link + "/list", link + "/list/call", Map.of());
		String task = this.steps.claimed("municipal", this.campaign, "Activity_CallRecipients").getId();
		String code = this.steps.code(this.campaign, this.delivery);
		assertThat(this.steps.visitor("municipal").open("/work/" + task).body()).contains("until a manager allows it")
			.doesNotContain(code.substring(4));
		this.steps.saveCall(this.campaign, this.delivery, "read-out");
		assertThat(this.steps.code(this.campaign, this.delivery)).as("not read out").isEqualTo(code);
		assertThat(allowed("municipal2", "eve@example.net +1 555 0199")).isEqualTo(403);
		assertThat(allowed("municipalmanager", "clerk@example.net +1 555 0199")).as("another one than was seen")
			.isEqualTo(409);
		assertThat(this.steps.visitor("municipalmanager").open(page).body()).contains("/allow");
		this.jdbc.sql("update electorlist_delivery set contact_by[2] = 'municipalmanager' where number = ?")
			.param(this.delivery.number())
			.update();
		assertThat(allowed("municipalmanager", "eve@example.net +1 555 0199")).as("by one of the two").isEqualTo(409);
		assertThat(this.steps.visitor("municipalmanager").open(page).body()).doesNotContain("/allow");
		this.jdbc.sql("update electorlist_delivery set contact_by[2] = 'municipal2' where number = ?")
			.param(this.delivery.number())
			.update();
		try (AccountInHand lately = new AccountInHand("municipalmanager", "municipal2", this.jdbc)) {
			assertThat(allowed("municipalmanager", "eve@example.net +1 555 0199")).as("by an account that they had")
				.isEqualTo(409);
			assertThat(this.steps.visitor("municipalmanager").open(page).body()).doesNotContain("/allow");
		}
		allowed("municipalmanager", "eve@example.net +1 555 0199");
		assertThat(this.steps.visitor("municipal").open("/work/" + task).body()).contains(code.substring(4));
	}

	private int allowed(String person, String seen) {
		String page = "/electorlist/deliveries/" + this.delivery.number();
		return this.steps.visitor(person)
			.submit(page, page + "/allow", Map.of("holder", this.delivery.number(), "seen", seen))
			.statusCode();
	}

	private int confirmed(String person, String seen) {
		String page = "/electorlist/deliveries/" + this.delivery.number();
		return this.steps.visitor(person)
			.submit(page, page + "/confirm", Map.of("confirmed", "true", "seen", seen))
			.statusCode();
	}

	@Test
	void aChangeThatIsRefusedChangesNothing() {
		String page = "/electorlist/deliveries/" + this.delivery.number();
		this.steps.visitor("municipal")
			.submit(page, page + "/contact", Map.of("role", "contact", "name", "Eve", "email", "eve@example.net",
					"codeBy", "phone", "codeTo", "+1 555 0199", "language", "en"));
		this.steps.visitor("municipal2")
			.submit(page, page + "/confirm",
					Map.of("confirmed", "false", "seen", "contact eve@example.net +1 555 0199"));
		assertThat(current().change()).isNull();
		assertThat(current().contact().email()).startsWith("clerk-");
		assertThat(this.steps.visitor("municipal")
			.submit(page, page + "/contact",
					Map.of("role", "contact", "name", "Eve\r\nBcc: x", "email", "eve@example.net,x@example.net",
							"codeBy", "phone", "codeTo", "1", "language", "en")))
			.extracting(HttpResponse::statusCode)
			.isEqualTo(400);
	}

	@Test
	void nothingBesideTheTwoFilesIsBelowALink() {
		Visitor clerk = this.steps.collected(this.campaign, this.delivery, this.link);
		notThere(clerk, "/list/package", "/list/..%2f..%2fpackage.zip", "/list/3514019-1.zip", "/list/index");
	}

	@Test
	void anUnknownLinkIsNotToldFromARevokedOne() {
		String former = this.link;
		this.steps.link(this.delivery);
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

	private Delivery current() {
		return this.deliveries.find(this.delivery.number()).orElseThrow();
	}

	private List<String> recipients() {
		return this.jdbc.sql("select address from notice_mail where case_number = ? order by created_at")
			.param(this.delivery.number())
			.query(String.class)
			.list();
	}

}
