package ca.docket.electorlist;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import ca.docket.notice.Secret;
import org.springframework.stereotype.Component;

/** Sends personal links, each to the one person it belongs to. */
@Component
class LinkLetters {

	/** EXAMPLE: whose link is too old asks for another. */
	private static final Duration HOLDS = Duration.ofDays(120);

	private final Access access;

	private final DeliveryLetters letters;

	private final DeliveryLedger ledger;

	private final Clock clock;

	LinkLetters(Access access, DeliveryLetters letters, DeliveryLedger ledger, Clock clock) {
		this.access = access;
		this.letters = letters;
		this.ledger = ledger;
		this.clock = clock;
	}

	/**
	 * Sends somebody a new link in a letter; their former one stops working.
	 * @param key tells it from other letters of the delivery to them
	 */
	void send(Delivery delivery, LinkHolder holder, String letter, String key, Map<String, ?> more) {
		Map<String, Object> said = new HashMap<>(more);
		said.put("edition", delivery.edition());
		said.put("former", this.ledger.formerEdition(delivery).orElse(null));
		said.put("link",
				new Secret(this.access.newLink(delivery, holder, this.clock.instant().plus(HOLDS)).toString()));
		this.letters.send(delivery, holder, letter, key, said);
	}

}
