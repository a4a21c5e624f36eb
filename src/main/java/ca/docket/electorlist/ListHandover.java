package ca.docket.electorlist;

import java.util.HashMap;
import java.util.Map;

import ca.docket.electorlist.cut.Cuts;
import ca.docket.electorlist.cut.Cuts.Made;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a recipient who is known does with its list, each step on record. */
@Component
class ListHandover {

	/** EXAMPLE: the version of the terms of use that the page shows. */
	static final String TERMS = "1";

	private final Deliveries deliveries;

	private final LinkVisits visits;

	private final Cuts cuts;

	private final DeliveryLedger ledger;

	private final Messages messages;

	private final OwnCalls calls;

	ListHandover(Deliveries deliveries, LinkVisits visits, Cuts cuts, DeliveryLedger ledger, Messages messages,
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
	public String ask(Delivery delivery, String token) {
		String kept = this.visits.ask(delivery.number(), token);
		this.ledger.note(delivery, "call-asked", Map.of());
		this.deliveries.callFor(delivery.number(), null);
		this.calls.open(delivery.campaign());
		return kept;
	}

	@Transactional
	public boolean enter(Delivery delivery, Visit visit, String code) {
		boolean right = this.visits.enter(visit, code);
		this.ledger.note(delivery, right ? "identified" : "code-wrong", Map.of());
		return right;
	}

	@Transactional
	public void accept(Delivery delivery, Visit visit, String from) {
		this.visits.accept(visit);
		if (!delivery.state().equals("confirmed") && !delivery.state().equals("collected")) {
			this.deliveries.state(delivery.number(), "accepted");
		}
		this.ledger.note(delivery, "terms-accepted", Map.of("terms", TERMS, "from", from));
	}

	/** A download begins; on record before the first byte leaves. */
	@Transactional
	public void download(Delivery delivery, Made pack, String form, String from) {
		if (!delivery.state().equals("confirmed")) {
			this.deliveries.state(delivery.number(), "collected");
		}
		Map<String, Object> said = new HashMap<>();
		said.put("package", pack.id().toString());
		said.put("edition", delivery.edition());
		said.put("form", form);
		said.put("from", from);
		this.ledger.note(delivery, "list-downloaded", said);
	}

	/** What came of a count. */
	enum Counted {

		right, oneTooMany, wrong

	}

	@Transactional
	public Counted count(String number, long counted) {
		Delivery delivery = this.deliveries.hold(number).orElseThrow();
		if (!delivery.state().equals("collected") || delivery.miscounted() != null) {
			return Counted.right;
		}
		Made pack = this.cuts.findPackage(delivery.pack()).orElseThrow();
		this.ledger.note(delivery, "count-told",
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
		this.messages.send(delivery.processInstanceId(), Messages.COUNTED, Map.of("countRight", right));
		return right ? Counted.right : Counted.wrong;
	}

}
