package ca.docket.electorlist;

import java.util.Map;

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

	/** How many were reported of a delivery so far. */
	int count(Delivery delivery) {
		return this.record.of(delivery.processInstanceId(), "breach-reported").size();
	}

	/**
	 * Reports one more than the caller knew of: a second click reports nothing.
	 * @param known how many they were when the caller looked
	 */
	@Transactional
	public void report(String number, int known, Stops.Actor by) {
		Delivery delivery = this.deliveries.find(number).orElseThrow();
		this.stops.stop(delivery.campaign(), number, delivery.processInstanceId(), by);
		boolean open = this.cases.lock(delivery.campaign());
		if (count(delivery) == known) {
			this.ledger.note(delivery.processInstanceId(), by.person(), "breach-reported", Map.of());
			this.breaches.begin(delivery, known + 1, by.person(), open);
		}
	}

}
