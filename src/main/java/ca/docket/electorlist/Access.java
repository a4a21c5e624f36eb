package ca.docket.electorlist;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import ca.docket.token.Tokens;
import org.springframework.stereotype.Component;

/** The personal links of recipients, of which each of their people has one at a time. */
@Component
class Access {

	static final String PURPOSE = "electorlist-delivery";

	private final Tokens tokens;

	private final LinkHolders holders;

	private final LinkVisits visits;

	private final DeliveryLedger ledger;

	Access(Tokens tokens, LinkHolders holders, LinkVisits visits, DeliveryLedger ledger) {
		this.tokens = tokens;
		this.holders = holders;
		this.visits = visits;
		this.ledger = ledger;
	}

	/**
	 * A new link for somebody, in place of their former one and of what was opened with
	 * it.
	 */
	URI newLink(Delivery delivery, LinkHolder holder, Instant expires) {
		close(delivery, holder);
		this.ledger.note(delivery, holder, "link-sent", Map.of("edition", delivery.edition()));
		return this.tokens.issue(PURPOSE, holder.id(), Locale.forLanguageTag(holder.contact().language()), expires);
	}

	/** No link of a recipient works any more. */
	void close(Delivery delivery) {
		this.holders.all(delivery).forEach(holder -> close(delivery, holder));
	}

	void close(Delivery delivery, LinkHolder holder) {
		if (this.tokens.revoke(PURPOSE, holder.id())) {
			this.ledger.note(delivery, holder, "link-revoked", Map.of("edition", delivery.edition()));
		}
		this.visits.end(holder.id());
	}

}
