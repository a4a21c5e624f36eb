package ca.docket.electorlist;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import ca.docket.Office;
import ca.docket.casefile.Cases;
import ca.docket.casefile.letters.CaseLetters;
import org.springframework.stereotype.Component;

/** Letters to recipients that bring no link. */
@Component
class DeliveryLetters {

	private final Cases cases;

	private final CaseLetters letters;

	private final DeliveryLedger ledger;

	private final Office office;

	DeliveryLetters(Cases cases, CaseLetters letters, DeliveryLedger ledger, Office office) {
		this.cases = cases;
		this.letters = letters;
		this.ledger = ledger;
		this.office = office;
	}

	void remind(Delivery delivery, String letter) {
		send(delivery, LinkHolder.of(delivery), letter,
				"reminder %s %d".formatted(delivery.toldAt(), delivery.reminded()), Map.of("edition",
						delivery.edition(), "day", LocalDate.ofInstant(delivery.toldAt(), this.office.zone())));
		this.ledger.note(delivery, "reminded", Map.of("count", delivery.reminded() + 1));
	}

	/**
	 * Sends one to somebody.
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
