package ca.docket.electorlist;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.Visitor;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who may collect a list besides the contact of its recipient. */
@DocketTest
class DesignateTest extends HamiltonsList {

	private static final Map<String, String> CERTIFICATE = Map.of("holders", "Nobody", "media", "A disk", "method",
			"Shredded");

	@Autowired
	ElectorlistFamily family;

	@Autowired
	LinkHolders holders;

	@Autowired
	AuditTrail record;

	@Test
	void aDesignateHasALinkACallAnAcceptanceAndLinesOfTheirOwn() {
		Visitor clerk = this.clerks.collected(this.campaign, this.delivery, this.link);
		name(clerk, this.link, "vendor@example.net", "designate");
		assertThat(this.holders.named(this.delivery)).hasSize(1);
		assertThat(letters()).containsOnlyOnce("electorlist-designate");
		LinkHolder vendor = this.holders.named(this.delivery).get(0);
		String link = this.clerks.link(this.delivery, vendor);
		Visitor somebody = this.steps.outsider();
		somebody.submit(link + "/list", link + "/list/call", Map.of());
		String task = this.steps.claimed("municipal", this.campaign, "Activity_CallRecipients").getId();
		assertThat(this.steps.visitor("municipal").open("/work/" + task + "?show=all&row=" + vendor.id()).body())
			.contains("Dana Vendor (vendor or other designate)", "+1 555 0177");
		Visitor collected = this.clerks.collected(this.campaign, vendor, link);
		assertThat(collected.open(link + "/list").body()).contains("passphrase").doesNotContain("Name somebody");
		assertThat(somebody.download(link + "/list/package.zip").statusCode()).as("another browser").isEqualTo(404);
		assertThat(by("terms-accepted")).containsExactly("Clara Clerk", "Dana Vendor");
		assertThat(by("list-downloaded")).containsExactly("Clara Clerk", "Dana Vendor");
		assertThat(clerk.open(this.link + "/list").body()).as("the clerk is known on").contains("passphrase");
	}

	@Test
	void aDesignateSpeaksNotForTheRecipientAndADeputyDoes() {
		Visitor clerk = this.clerks.collected(this.campaign, this.delivery, this.link);
		name(clerk, this.link, "vendor@example.net", "designate");
		name(clerk, this.link, "deputy@example.net", "deputy");
		name(clerk, this.link, this.delivery.contact().email(), "deputy");
		assertThat(this.holders.named(this.delivery)).extracting(LinkHolder::role)
			.containsExactly("designate", "deputy");
		LinkHolder vendor = this.holders.named(this.delivery).get(0);
		String link = this.clerks.link(this.delivery, vendor);
		Visitor visitor = this.clerks.collected(this.campaign, vendor, link);
		assertThat(visitor.open(link + "/changes").statusCode()).isEqualTo(404);
		assertThat(sent(visitor, link, "/designates", named("other@example.net", "deputy"))).isEqualTo(404);
		assertThat(sent(visitor, link, "/list/destroyed", CERTIFICATE)).isEqualTo(404);
		sent(visitor, link, "/list/count", Map.of("counted", "10"));
		assertThat(this.steps.delivery(this.campaign, HAMILTON).state()).as("they count").isEqualTo("confirmed");
		LinkHolder deputy = this.holders.named(this.delivery).get(1);
		link = this.clerks.link(this.delivery, deputy);
		visitor = this.clerks.collected(this.campaign, deputy, link);
		assertThat(visitor.open(link + "/changes").statusCode()).isEqualTo(200);
		assertThat(sent(visitor, link, "/designates", named("other@example.net", "deputy"))).isEqualTo(404);
		sent(visitor, link, "/list/destroyed", CERTIFICATE);
		assertThat(this.steps.delivery(this.campaign, HAMILTON).state()).isEqualTo("destroyed");
		assertThat(by("destruction-certified")).containsExactly("Dana Vendor");
	}

	@Test
	void soManyAreNamedInADayAndNoneMoreAndTheClerkIsToldWhy() {
		String link = this.clerks.link(this.delivery);
		Visitor clerk = this.clerks.collected(this.campaign, this.delivery, link);
		for (int i = 0; i < Designates.MOST_A_DAY; i++) {
			name(clerk, link, "vendor-%d@example.net".formatted(i), "designate");
			clerk.submit(link + "/list",
					link + "/designates/" + this.holders.named(this.delivery).get(0).id() + "/revoke", Map.of());
		}
		HttpResponse<String> refused = clerk.submit(link + "/list", link + "/designates",
				named("vendor@example.net", "designate"));
		assertThat(clerk.open(Visitor.leadsTo(refused)).body()).contains("named today");
		assertThat(this.holders.named(this.delivery)).isEmpty();
		assertThat(letters()).filteredOn("electorlist-designate"::equals).hasSize(Designates.MOST_A_DAY);
	}

	private static int sent(Visitor visitor, String link, String action, Map<String, String> fields) {
		return visitor.submit(link + "/list", link + action, fields).statusCode();
	}

	@Test
	void whatADesignateHasEndsWhenTheClerkOrTheOfficeTakesItBack() {
		Visitor clerk = this.clerks.collected(this.campaign, this.delivery, this.link);
		name(clerk, this.link, "first@example.net", "designate");
		name(clerk, this.link, "second@example.net", "deputy");
		List<LinkHolder> named = this.holders.named(this.delivery);
		String first = this.clerks.link(this.delivery, named.get(0));
		Visitor known = this.clerks.collected(this.campaign, named.get(0), first);
		String second = this.clerks.link(this.delivery, named.get(1));
		clerk.submit(this.link + "/list", this.link + "/designates/" + named.get(0).id() + "/revoke", Map.of());
		assertThat(known.download(first + "/list/package.zip").statusCode()).isEqualTo(404);
		String page = "/electorlist/deliveries/" + this.delivery.number();
		this.steps.visitor("municipal").submit(page, page + "/designates/" + named.get(1).id() + "/revoke", Map.of());
		assertThat(this.steps.outsider().open(second + "/list").statusCode()).isEqualTo(404);
		assertThat(this.holders.named(this.delivery)).isEmpty();
		assertThat(this.record.of(this.delivery.processInstanceId(), "designate-revoked"))
			.extracting(AuditEntry::person)
			.containsExactly(null, "municipal");
	}

	@Test
	void aDeputyGetsALinkTooAndWhoHasNoneIsShownBeforeTheStart() {
		Map<String, Object> plan = ElectorlistSteps.plan();
		Map<String, Object> hamilton = ElectorlistSteps.recipient(HAMILTON);
		hamilton.putAll(Map.of("deputyName", "Dee Deputy", "deputyEmail", "deputy@example.net"));
		plan.put("recipients",
				List.of(hamilton, ElectorlistSteps.recipient("3514019"), ElectorlistSteps.recipient("3506008")));
		assertThatThrownBy(() -> this.steps.planned(plan)).hasMessageContaining("A deputy needs a name");
		hamilton.putAll(Map.of("deputyCodeBy", "email", "deputyCodeTo", "deputy@example.net"));
		assertThatThrownBy(() -> this.steps.planned(plan)).as("where the link goes")
			.hasMessageContaining("A deputy needs a name");
		hamilton.putAll(Map.of("deputyCodeTo", "deputy@second.example.net", "deputyLanguage", "fr"));
		Object own = hamilton.put("deputyEmail", hamilton.get("contactEmail"));
		assertThatThrownBy(() -> this.steps.planned(plan)).hasMessageContaining("an email address of their own");
		hamilton.put("deputyEmail", own);
		Case planned = this.steps.planned(plan);
		assertThat(this.family.shown(planned, null, Locale.ENGLISH).get("preflight").toString().lines())
			.filteredOn(line -> line.contains("No deputy"))
			.hasSize(2)
			.noneMatch(line -> line.contains(HAMILTON));
		this.steps.complete("municipalmanager", planned, "Activity_ApproveStart",
				Map.of("start", "approve", "startReasons", "All contacts were called."));
		this.steps.release(planned, ElectorlistSteps.extract(30));
		this.steps.notifyAll(planned);
		this.delivery = this.steps.delivery(planned, HAMILTON);
		assertThat(by("link-sent")).containsExactly("Clara Clerk", "Dee Deputy");
		assertThat(this.holders.deputies(this.delivery)).extracting(deputy -> deputy.contact().language())
			.as("not the contact's")
			.containsExactly("fr");
	}

	private static void name(Visitor clerk, String link, String email, String role) {
		clerk.submit(link + "/list", link + "/designates", named(email, role));
	}

	private static Map<String, String> named(String email, String role) {
		return Map.of("name", "Dana Vendor", "email", email, "codeBy", "phone", "codeTo", "+1 555 0177", "spoken", "en",
				"role", role);
	}

	private List<String> by(String action) {
		return this.record.of(this.delivery.processInstanceId(), action)
			.stream()
			.map(entry -> entry.answer("by"))
			.toList();
	}

	private List<String> letters() {
		return this.jdbc.sql("select template from notice_mail where case_number = ?")
			.param(this.delivery.number())
			.query(String.class)
			.list();
	}

}
