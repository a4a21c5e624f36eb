package ca.docket.electorlist;

import java.util.Map;
import java.util.Objects;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Cases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes reports of breaches: collection stops at once, all else is a case of its own. */
@Component
class BreachReports {

	private final Deliveries deliveries;

	private final Stops stops;

	private final Cases cases;

	private final AuditTrail record;

	private final DeliveryLedger ledger;

	private final BreachCases breaches;

	BreachReports(Deliveries deliveries, Stops stops, Cases cases, AuditTrail record, DeliveryLedger ledger,
			BreachCases breaches) {
		this.deliveries = deliveries;
		this.stops = stops;
		this.cases = cases;
		this.record = record;
		this.ledger = ledger;
		this.breaches = breaches;
	}

	int count(Delivery delivery) {
		return this.record.of(delivery.processInstanceId(), "breach-reported").size();
	}

	/**
	 * Docket itself found that a package is not as it was cut. Its recipient gets it
	 * anew, or another edition, once collection is no longer stopped.
	 * @param found what is another, {@code seal} or {@code file}
	 */
	@Transactional
	public void altered(Delivery seen, String found) {
		Delivery delivery = this.deliveries.hold(seen.number()).orElseThrow();
		if (delivery.pack() == null || this.stops.holds(delivery)) {
			return;
		}
		this.ledger.note(delivery, "package-altered", Map.of("package", delivery.pack().toString(), "found", found));
		this.deliveries.offer(delivery.number(), null, 0);
		if (!delivery.state().equals("confirmed")) {
			this.deliveries.state(delivery.number(), "blocked");
		}
		report(delivery.number(), count(delivery), new Stops.Actor(null, true));
	}

	/**
	 * Reports one more than the caller knew of: a second click reports nothing.
	 * @param known how many they were when the caller looked
	 */
	@Transactional
	public void report(String number, int known, Stops.Actor by) {
		Delivery delivery = this.deliveries.find(number).orElseThrow();
		this.stops.stop(delivery.processInstanceId(), by);
		boolean open = this.cases.lock(delivery.campaign());
		if (count(delivery) == known) {
			this.ledger.note(delivery.processInstanceId(), by.person(), "breach-reported", Map.of());
			this.breaches.begin(delivery, known + 1, Objects.requireNonNullElse(by.person(), ""), open);
		}
	}

}
