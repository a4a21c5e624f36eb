package ca.docket.electorlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Fact;
import ca.docket.casefile.Wording;
import org.springframework.stereotype.Component;

/** Breaches of lists: what they are about stands in the manifest and the ledger. */
@Component
class Breaches {

	private final Deliveries deliveries;

	private final AuditTrail record;

	private final Wording wording;

	Breaches(Deliveries deliveries, AuditTrail record, Wording wording) {
		this.deliveries = deliveries;
		this.record = record;
		this.wording = wording;
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
