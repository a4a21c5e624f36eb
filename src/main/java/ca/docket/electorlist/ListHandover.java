package ca.docket.electorlist;

import java.time.Instant;
import java.util.Map;

import ca.docket.casefile.ProcessMessages;
import ca.docket.electorlist.cut.Cuts;
import ca.docket.electorlist.cut.Cuts.Made;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the people of a recipient do with its list, each step on record. */
@Component
class ListHandover {

	private static final String COUNTED = "electorlist-delivery.counted";

	/** EXAMPLE: the version of the terms of use that the page shows. */
	static final String TERMS = "1";

	private final Deliveries deliveries;

	private final LinkVisits visits;

	private final Cuts cuts;

	private final DeliveryLedger ledger;

	private final ProcessMessages messages;

	private final OwnCalls calls;

	ListHandover(Deliveries deliveries, LinkVisits visits, Cuts cuts, DeliveryLedger ledger, ProcessMessages messages,
			OwnCalls calls) {
		this.deliveries = deliveries;
		this.visits = visits;
		this.cuts = cuts;
		this.ledger = ledger;
		this.messages = messages;
		this.calls = calls;
	}

	/** Somebody wants to be called; what their browser keeps. */
	@Transactional
	public String ask(OpenedLink link, Instant at) {
		Delivery delivery = held(link);
		String kept = this.visits.ask(delivery, link.holder().id(), link.token().id(), at);
		this.ledger.note(delivery, link.holder(), "call-asked", Map.of());
		if (link.holder().isMainContact()) {
			this.deliveries.callFor(delivery.number(), null);
		}
		this.calls.open(delivery.campaign());
		return kept;
	}

	@Transactional
	public boolean enter(OpenedLink link, String code) {
		boolean right = this.visits.enter(link.visit().orElseThrow(), code);
		this.ledger.note(link.delivery(), link.holder(), right ? "identified" : "code-wrong", Map.of());
		return right;
	}

	@Transactional
	public void accept(OpenedLink link, String from) {
		Delivery delivery = held(link);
		this.visits.accept(link.visit().orElseThrow());
		if (!delivery.state().equals("confirmed") && !delivery.state().equals("collected")) {
			this.deliveries.state(delivery.number(), "accepted");
		}
		this.ledger.note(delivery, link.holder(), "terms-accepted", Map.of("terms", TERMS, "from", from));
	}

	/** A download begins; on record before the first byte leaves. */
	@Transactional
	public void download(OpenedLink link, Made pack, String form, String from) {
		Delivery delivery = held(link);
		if (!delivery.state().equals("confirmed")) {
			this.deliveries.state(delivery.number(), "collected");
		}
		this.ledger.note(delivery, link.holder(), "list-downloaded",
				Map.of("package", pack.id().toString(), "edition", delivery.edition(), "form", form, "from", from));
	}

	/** As it is now: several people of a recipient may act at once. */
	private Delivery held(OpenedLink link) {
		return this.deliveries.hold(link.delivery().number()).orElseThrow();
	}

	enum Counted {

		right, oneTooMany, wrong

	}

	@Transactional
	public Counted count(OpenedLink link, long counted) {
		String number = link.requireKnown().number();
		Delivery delivery = this.deliveries.hold(number).orElseThrow();
		if (!delivery.state().equals("collected") || delivery.miscounted() != null) {
			return Counted.right;
		}
		Made pack = this.cuts.findPackage(delivery.pack()).orElseThrow();
		this.ledger.note(delivery, link.holder(), "count-told",
				Map.of("counted", counted, "rows", pack.rows(), "edition", delivery.edition()));
		if (counted == pack.rows() + 1) {
			return Counted.oneTooMany;
		}
		boolean right = counted == pack.rows();
		if (right) {
			this.deliveries.state(number, "confirmed");
		}
		else {
			this.deliveries.miscounted(number, counted);
		}
		this.messages.send(delivery.processInstanceId(), COUNTED, Map.of("countRight", right));
		return right ? Counted.right : Counted.wrong;
	}

}
