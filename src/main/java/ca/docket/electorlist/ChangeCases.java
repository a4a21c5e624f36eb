package ca.docket.electorlist;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import ca.docket.casefile.part.Parts;
import org.springframework.stereotype.Component;

/** Begins the cases of changes; what they are about is on record, and no elector is. */
@Component
class ChangeCases {

	private final Campaigns campaigns;

	private final Parts parts;

	private final DeliveryLedger ledger;

	ChangeCases(Campaigns campaigns, Parts parts, DeliveryLedger ledger) {
		this.campaigns = campaigns;
		this.parts = parts;
		this.ledger = ledger;
	}

	/** Begins one in the caller's transaction. */
	void begin(Delivery delivery, UUID change, int rows) {
		this.ledger.note(delivery, "changes-handed-in", Map.of("rows", rows));
		this.parts.start(this.campaigns.find(delivery.campaign()).orElseThrow(), "electorlist-change", null,
				List.of(new Parts.Row("change " + change, "", Map.of("title", delivery.municipality(), "delivery",
						delivery.number(), "change", change.toString(), "rows", rows))));
	}

}
