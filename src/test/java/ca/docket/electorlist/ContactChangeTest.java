package ca.docket.electorlist;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.AuditTrail;
import ca.docket.security.AccountInHand;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** How the office changes to whom a link goes: nobody does so alone. */
@DocketTest
class ContactChangeTest extends HamiltonsList {

	@Autowired
	Deliveries deliveries;

	@Autowired
	LinkHolders holders;

	@Autowired
	NewContacts newContacts;

	@Autowired
	AuditTrail record;

	@Test
	void nobodyAloneChangesWhereALinkGoes() {
		String page = "/electorlist/deliveries/" + this.delivery.number();
		Map<String, String> contact = Map.of("role", "contact", "name", "Eve", "email", "eve@example.net", "codeBy",
				"phone", "codeTo", "+1 555 0199", "spoken", "en");
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
		String link = this.clerks.link(current());
		this.steps.outsider().submit(link + "/list", link + "/list/call", Map.of());
		String task = this.steps.claimed("municipal", this.campaign, "Activity_CallRecipients").getId();
		String code = this.clerks.code(this.campaign, this.delivery);
		assertThat(this.steps.visitor("municipal").open("/work/" + task).body()).contains("until a manager allows it")
			.doesNotContain(code.substring(4));
		this.clerks.saveCall(this.campaign, this.delivery, "read-out");
		assertThat(this.clerks.code(this.campaign, this.delivery)).as("not read out").isEqualTo(code);
		assertThat(allowed("municipal2", "eve@example.net +1 555 0199")).isEqualTo(403);
		assertThat(allowed("municipalmanager", "clerk@example.net +1 555 0199")).as("another one than was seen")
			.isEqualTo(409);
		assertThat(this.steps.visitor("municipalmanager").open(page).body()).contains("/allow");
		Delivery changed = current();
		confirmedBy(changed, "municipalmanager");
		assertThat(allowed("municipalmanager", "eve@example.net +1 555 0199")).as("by one of the two").isEqualTo(409);
		assertThat(this.steps.visitor("municipalmanager").open(page).body()).doesNotContain("/allow");
		confirmedBy(changed, "municipal2");
		try (AccountInHand lately = new AccountInHand("municipalmanager", "municipal2", this.jdbc)) {
			assertThat(allowed("municipalmanager", "eve@example.net +1 555 0199")).as("by an account that they had")
				.isEqualTo(409);
			assertThat(this.steps.visitor("municipalmanager").open(page).body()).doesNotContain("/allow");
		}
		allowed("municipalmanager", "eve@example.net +1 555 0199");
		assertThat(this.steps.visitor("municipal").open("/work/" + task).body()).contains(code.substring(4));
	}

	private void confirmedBy(Delivery changed, String person) {
		this.deliveries.contact(changed, changed.contact(), changed.contactSince(), List.of("municipal", person));
	}

	/** A coordinator, and an operator who makes them two people. */
	@Test
	void whoHasTheDatabaseIsNoSecondPersonToAChange() {
		String page = "/electorlist/deliveries/" + this.delivery.number();
		Map<String, String> contact = Map.of("role", "contact", "name", "Eve", "email", "eve@example.net", "codeBy",
				"phone", "codeTo", "+1 555 0199", "spoken", "en");
		String seen = "contact eve@example.net +1 555 0199";
		office("municipal", "/contact", contact);
		update("contact_change = jsonb_set(contact_change, '{person}', '\"municipal2\"')");
		assertThat(this.steps.visitor("municipal").open(page).body()).contains("changed outside of Docket")
			.doesNotContain("value=\"true\"");
		assertThat(confirmed("municipal", seen)).isEqualTo(409);
		assertThat(current().contact()).isEqualTo(this.delivery.contact());
		assertThat(office("municipal", "/confirm", Map.of("confirmed", "false", "seen", seen))).isEqualTo(302);
		office("municipal", "/contact", contact);
		String former = this.jdbc.sql("select to_jsonb(d)::text from electorlist_delivery d where number = ?")
			.param(this.delivery.number())
			.query(String.class)
			.single();
		assertThat(confirmed("municipal2", seen)).isEqualTo(302);
		assertThat(this.newContacts.refusal(LinkHolder.of(current()))).contains("electorlist.contact.new");
		Delivery changed = current();
		for (String altered : List.of("contact_since = contact_since - interval '9 days'", "contact_since = null",
				"contact_by = '{municipal2,requester}'")) {
			update(altered);
			assertThat(this.newContacts.refusal(LinkHolder.of(current()))).as(altered)
				.contains("electorlist.contact.altered");
			assertThat(allowed("municipalmanager", "eve@example.net +1 555 0199")).as(altered).isEqualTo(409);
			confirmedBy(changed, "municipal2");
		}
		assertThat(allowed("municipalmanager", "eve@example.net +1 555 0199")).isEqualTo(302);
		assertThat(this.newContacts.refusal(LinkHolder.of(current()))).isEmpty();
		update("(name, email, code_to, contact_since, contact_by, contact_seal) = (select name, email, code_to, "
				+ "contact_since, contact_by, contact_seal from jsonb_populate_record(null::electorlist_delivery, '%s'))"
					.formatted(former));
		assertThat(current().contact()).isEqualTo(this.delivery.contact());
		assertThat(this.newContacts.refusal(LinkHolder.of(current()))).as("who collected before")
			.contains("electorlist.contact.altered");
	}

	private void update(String set) {
		this.jdbc.sql("update electorlist_delivery set " + set + " where number = ?")
			.param(this.delivery.number())
			.update();
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
					"codeBy", "phone", "codeTo", "+1 555 0199", "spoken", "en"));
		this.steps.visitor("municipal2")
			.submit(page, page + "/confirm",
					Map.of("confirmed", "false", "seen", "contact eve@example.net +1 555 0199"));
		assertThat(current().change()).isNull();
		assertThat(current().contact().email()).startsWith("clerk-");
		assertThat(this.steps.visitor("municipal")
			.submit(page, page + "/contact",
					Map.of("role", "contact", "name", "Eve\r\nBcc: x", "email", "eve@example.net,x@example.net",
							"codeBy", "phone", "codeTo", "1", "spoken", "en")))
			.extracting(HttpResponse::statusCode)
			.isEqualTo(400);
	}

	@Test
	void theOfficeChangesADeputyAsItChangesAContact() {
		Visitor clerk = this.clerks.collected(this.campaign, this.delivery, this.link);
		clerk.submit(this.link + "/list", this.link + "/designates", Map.of("name", "Dana Deputy", "email",
				"deputy@example.net", "codeBy", "phone", "codeTo", "+1 555 0177", "spoken", "en", "role", "deputy"));
		String former = this.clerks.link(this.delivery, this.holders.named(this.delivery).get(0));
		String page = "/electorlist/deliveries/" + this.delivery.number();
		Map<String, String> change = new HashMap<>(Map.of("role", "deputy", "name", "Eve", "email",
				this.delivery.contact().email(), "codeBy", "tty", "codeTo", "+1 555 0199", "spoken", "en"));
		assertThat(office("municipal", "/contact", change)).as("the contact's own address").isEqualTo(400);
		change.put("email", "eve@example.net");
		office("municipal", "/contact", change);
		assertThat(told()).containsExactlyInAnyOrder("deputy@example.net", this.delivery.contact().email());
		Map<String, String> confirmed = Map.of("confirmed", "true", "seen", "deputy eve@example.net +1 555 0199");
		assertThat(office("municipal", "/confirm", confirmed)).as("by whoever entered it").isEqualTo(409);
		assertThat(office("municipal2", "/confirm", confirmed)).isEqualTo(302);
		assertThat(this.steps.outsider().open(former + "/list").statusCode()).as("the former link").isEqualTo(404);
		assertThat(clerk.open(this.link + "/list").body()).as("the clerk goes on").contains("passphrase");
		LinkHolder eve = this.holders.named(this.delivery).get(0);
		assertThat(eve).extracting(LinkHolder::role, holder -> holder.contact().name())
			.containsExactly("deputy", "Eve");
		assertThat(this.record.of(this.delivery.processInstanceId(), "link-sent")).last()
			.satisfies(entry -> assertThat(entry.answer("by")).isEqualTo("Eve"));
		String link = this.clerks.link(this.delivery, eve);
		this.steps.outsider().submit(link + "/list", link + "/list/call", Map.of());
		String list = "/work/" + this.steps.claimed("municipal", this.campaign, "Activity_CallRecipients").getId()
				+ "?show=all&row=" + eve.id();
		assertThat(this.steps.visitor("municipal").open(list).body()).contains("until a manager allows it");
		assertThat(this.steps.visitor("municipalmanager").open(page).body()).contains("Eve (deputy)", "/allow");
		Map<String, String> allowed = Map.of("holder", eve.id(), "seen", "eve@example.net +1 555 0199");
		assertThat(office("municipal2", "/allow", allowed)).isEqualTo(403);
		office("municipalmanager", "/allow", allowed);
		assertThat(this.steps.visitor("municipal").open(list).body()).doesNotContain("until a manager allows it");
	}

	private int office(String person, String action, Map<String, String> said) {
		String page = "/electorlist/deliveries/" + this.delivery.number();
		return this.steps.visitor(person).submit(page, page + action, said).statusCode();
	}

	/** Who was told of a change. */
	private List<String> told() {
		return this.jdbc
			.sql("select address from notice_mail where case_number = ? and template = 'electorlist-contact-change'")
			.param(this.delivery.number())
			.query(String.class)
			.list();
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
