package ca.docket.electorlist;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import ca.docket.Visitor;
import ca.docket.casefile.Case;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the people of a recipient do in tests, and the calls to them. */
@Component
class ClerkSteps {

	private final ElectorlistSteps office;

	private final Access access;

	private final LinkVisits visits;

	private final Clock clock;

	private final TransactionTemplate transactions;

	ClerkSteps(ElectorlistSteps office, Access access, LinkVisits visits, Clock clock,
			PlatformTransactionManager transactions) {
		this.office = office;
		this.access = access;
		this.visits = visits;
		this.clock = clock;
		this.transactions = new TransactionTemplate(transactions);
	}

	/** The path of a new link, as it stands in a letter. */
	String link(Delivery delivery) {
		return link(delivery, LinkHolder.of(delivery));
	}

	String link(Delivery delivery, LinkHolder holder) {
		return this.transactions
			.execute(status -> this.access.newLink(delivery, holder, this.clock.instant().plus(Duration.ofDays(1))))
			.getPath();
	}

	/** Asks to be called, and gives the code that a coordinator has read out. */
	String call(Visitor clerk, String link, Case campaign, Delivery delivery) {
		return call(clerk, link, campaign, LinkHolder.of(delivery));
	}

	String call(Visitor clerk, String link, Case campaign, LinkHolder holder) {
		clerk.submit(link + "/list", link + "/list/call", Map.of());
		String code = waiting(campaign, holder.id()).flatMap(this.visits::code).orElseThrow();
		saveCall(campaign, holder.id(), "read-out");
		return code;
	}

	/** What the list shows to whoever calls. */
	String code(Case campaign, Delivery delivery) {
		return waiting(campaign, delivery.number()).flatMap(this.visits::code).orElseThrow();
	}

	private Optional<Visit> waiting(Case campaign, String holder) {
		return this.visits.toCall(campaign.number(), "")
			.stream()
			.filter(visit -> visit.holder().equals(holder))
			.findFirst();
	}

	HttpResponse<String> saveCall(Case campaign, Delivery delivery, String call) {
		return saveCall(campaign, delivery.number(), call);
	}

	private HttpResponse<String> saveCall(Case campaign, String holder, String call) {
		Task task = this.office.claimed("municipal", campaign, "Activity_CallRecipients");
		String page = "/work/" + task.getId();
		Map<String, String> sent = new HashMap<>(
				Map.of("row", holder, "version", version(campaign, holder), "show", "all", "answer-call", call));
		if (call.equals("doubtful")) {
			sent.put("answer-callNote", "Somebody else answered.");
		}
		return this.office.visitor("municipal").submit(page, page, sent);
	}

	private String version(Case campaign, String holder) {
		return waiting(campaign, holder).map(visit -> visit.id().substring(0, 12) + (visit.calledIn() != null))
			.orElse("");
	}

	/** Somebody who has collected the list: identified, terms accepted, downloaded. */
	Visitor collected(Case campaign, Delivery delivery, String link) {
		return collected(campaign, LinkHolder.of(delivery), link);
	}

	Visitor collected(Case campaign, LinkHolder holder, String link) {
		Visitor clerk = this.office.outsider();
		String code = call(clerk, link, campaign, holder);
		clerk.submit(link + "/list", link + "/list/code", Map.of("code", code));
		clerk.submit(link + "/list", link + "/list/terms", Map.of("terms", "1"));
		clerk.download(link + "/list/package.zip");
		return clerk;
	}

}
