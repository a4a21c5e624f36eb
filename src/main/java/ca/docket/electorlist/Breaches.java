package ca.docket.electorlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Fact;
import ca.docket.casefile.Wording;
import ca.docket.casefile.part.Parts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Breaches of lists: what they are about stands in the manifest and the ledger. */
@Component
class Breaches {

	private final Cases cases;

	private final Parts parts;

	private final Stops stops;

	private final Deliveries deliveries;

	private final AuditTrail record;

	private final Wording wording;

	Breaches(Cases cases, Parts parts, Stops stops, Deliveries deliveries, AuditTrail record, Wording wording) {
		this.cases = cases;
		this.parts = parts;
		this.stops = stops;
		this.deliveries = deliveries;
		this.record = record;
		this.wording = wording;
	}

	/** Collection stops at once; all else is a case of its own. */
	@Transactional
	public void report(String number, Stops.Actor by) {
		Delivery delivery = this.deliveries.find(number).orElseThrow();
		this.stops.stop(delivery.campaign(), number, delivery.processInstanceId(), by);
		if (!this.cases.lock(delivery.campaign())) {
			throw new ResponseStatusException(HttpStatus.CONFLICT);
		}
		this.parts.start(this.cases.find(delivery.campaign()).orElseThrow(), "electorlist-breach", null,
				List.of(new Parts.Row("breach " + UUID.randomUUID(), by.person(),
						Map.of("title", delivery.municipality(), "delivery", number))));
	}

	/** Whose list it is, how many electors are on it, and every download of it. */
	List<Fact> facts(Case breach, Locale language) {
		String number = this.record.submitted(breach.processInstanceId()).get(0).answer("delivery");
		return this.deliveries.find(number).map(delivery -> facts(delivery, language)).orElse(List.of());
	}

	private List<Fact> facts(Delivery delivery, Locale language) {
		List<Fact> facts = new ArrayList<>();
		facts.add(fact("delivery", "%s, %s".formatted(delivery.number(), delivery.municipality()), language));
		this.record.of(delivery.processInstanceId(), "list-offered")
			.forEach(offered -> facts.add(fact("list", list(offered, language), language)));
		this.record.of(delivery.processInstanceId(), "list-downloaded")
			.forEach(taken -> facts.add(fact("downloaded", this.wording.moment(taken.at(), language) + ", "
					+ taken.answer("form") + ", " + taken.answer("from"), language)));
		return facts;
	}

	private String list(AuditEntry offered, Locale language) {
		return this.wording.of("electorlist.breach.rows", language, offered.answers().get("edition"),
				offered.answers().get("rows"), offered.answer("fileSha256"));
	}

	private Fact fact(String what, String value, Locale language) {
		return new Fact(this.wording.of("electorlist.breach." + what, language), value);
	}

}
