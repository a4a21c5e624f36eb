package ca.docket.electorlist;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import ca.docket.token.Tokens;
import org.springframework.stereotype.Component;

/** The personal links of recipients, of which each has one at a time. */
@Component
class Access {

	static final String PURPOSE = "electorlist-delivery";

	private final Tokens tokens;

	private final LinkVisits visits;

	private final DeliveryLedger ledger;

	Access(Tokens tokens, LinkVisits visits, DeliveryLedger ledger) {
		this.tokens = tokens;
		this.visits = visits;
		this.ledger = ledger;
	}

	/** A new link in place of all others, and of what was opened with them. */
	URI newLink(Delivery delivery, Instant expires) {
		close(delivery);
		this.ledger.note(delivery, "link-sent", Map.of("edition", delivery.edition()));
		return this.tokens.issue(PURPOSE, delivery.number(), Locale.forLanguageTag(delivery.contact().language()),
				expires);
	}

	/** No link works any more. */
	void close(Delivery delivery) {
		this.tokens.revoke(PURPOSE, delivery.number());
		this.visits.end(delivery.number());
	}

}
