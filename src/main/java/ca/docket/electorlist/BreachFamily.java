package ca.docket.electorlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Fact;
import ca.docket.casefile.Family;
import ca.docket.casefile.Wording;
import ca.docket.casefile.words.Transcript;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Whoever works on a breach sees whose list it is, how many electors are on it, and every
 * download of it, as manifest and ledger have them.
 */
@Component
class BreachFamily implements Family {

	private final Deliveries deliveries;

	private final AuditTrail record;

	private final Wording wording;

	BreachFamily(Deliveries deliveries, AuditTrail record, Wording wording) {
		this.deliveries = deliveries;
		this.record = record;
		this.wording = wording;
	}

	@Override
	public String process() {
		return "electorlist-breach";
	}

	@Override
	public List<Fact> facts(Case caseFile, Locale language) {
		String number = this.record.submitted(caseFile.processInstanceId()).get(0).answer("delivery");
		return this.deliveries.find(number).map(delivery -> facts(delivery, language)).orElse(List.of());
	}

	@Override
	public Map<String, Object> shown(Case caseFile, DelegateTask task, Locale language) {
		return Map.of("breach", Transcript.markdown(facts(caseFile, language)));
	}

	private List<Fact> facts(Delivery delivery, Locale language) {
		List<Fact> facts = new ArrayList<>();
		facts.add(fact("delivery", "%s, %s".formatted(delivery.number(), delivery.municipality()), language));
		this.record.of(delivery.processInstanceId(), "list-offered")
			.forEach(offered -> facts.add(fact("list", list(offered, language), language)));
		this.record.of(delivery.processInstanceId(), "package-altered")
			.forEach(found -> facts.add(fact("altered",
					this.wording.moment(found.at(), language) + ", "
							+ this.wording.of("record.package-altered.found." + found.answer("found"), language),
					language)));
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
