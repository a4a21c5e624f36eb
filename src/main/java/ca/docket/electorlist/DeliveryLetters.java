package ca.docket.electorlist;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import ca.docket.Office;
import ca.docket.casefile.Cases;
import ca.docket.casefile.letters.CaseLetters;
import ca.docket.notice.Secret;
import org.springframework.stereotype.Component;

/** Sends letters to recipients, and in some the link of the one person it belongs to. */
@Component
class DeliveryLetters {

	/** EXAMPLE: whose link is too old asks for another. */
	private static final Duration HOLDS = Duration.ofDays(120);

	private final Access access;

	private final Cases cases;

	private final CaseLetters letters;

	private final DeliveryLedger ledger;

	private final Office office;

	private final Clock clock;

	DeliveryLetters(Access access, Cases cases, CaseLetters letters, DeliveryLedger ledger, Office office,
			Clock clock) {
		this.access = access;
		this.cases = cases;
		this.letters = letters;
		this.ledger = ledger;
		this.office = office;
		this.clock = clock;
	}

	void remind(Delivery delivery, String letter) {
		send(delivery, LinkHolder.of(delivery), letter,
				"reminder %s %d".formatted(delivery.toldAt(), delivery.reminded()),
				Map.of("edition", delivery.edition(), "day", this.office.day(delivery.toldAt())));
		this.ledger.note(delivery, "reminded", Map.of("count", delivery.reminded() + 1));
	}

	/**
	 * Sends somebody a new link in a letter; their former one stops working.
	 * @param key tells it from other letters of the delivery to them
	 */
	void sendLink(Delivery delivery, LinkHolder holder, String letter, String key, Map<String, ?> more) {
		Map<String, Object> said = new HashMap<>(more);
		said.put("edition", delivery.edition());
		said.put("former", this.ledger.formerEdition(delivery).orElse(null));
		said.put("link",
				new Secret(this.access.newLink(delivery, holder, this.clock.instant().plus(HOLDS)).toString()));
		send(delivery, holder, letter, key, said);
	}

	/**
	 * Sends one that brings no link to somebody.
	 * @param key tells it from others of the delivery to them
	 * @param more than the name of the municipality
	 */
	void send(Delivery delivery, LinkHolder to, String letter, String key, Map<String, ?> more) {
		Map<String, Object> said = new HashMap<>(more);
		said.put("municipality", delivery.municipality());
		this.letters.toPerson(this.cases.find(delivery.number()).orElseThrow(), letter, key + " " + to.id(),
				to.contact().reader(), said);
	}

}
