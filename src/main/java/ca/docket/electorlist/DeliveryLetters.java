package ca.docket.electorlist;

import java.time.LocalDate;
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
		Map<String, Object> said = Map.of("municipality", delivery.municipality(), "edition", delivery.edition(), "day",
				LocalDate.ofInstant(delivery.toldAt(), this.office.zone()));
		this.letters.toPerson(this.cases.find(delivery.number()).orElseThrow(), letter,
				"reminder %s %d".formatted(delivery.toldAt(), delivery.reminded()), delivery.contact().reader(), said);
		this.ledger.note(delivery, "reminded", Map.of("count", delivery.reminded() + 1));
	}

}
