package ca.docket.electorlist;

import java.util.List;
import java.util.Locale;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Fact;
import ca.docket.casefile.Family;
import ca.docket.casefile.Wording;
import org.springframework.stereotype.Component;

/** A request for changes shows whose it is and how many rows it has, and no elector. */
@Component
class ChangeFamily implements Family {

	private final ChangeRequests requests;

	private final Deliveries deliveries;

	private final AuditTrail record;

	private final Wording wording;

	ChangeFamily(ChangeRequests requests, Deliveries deliveries, AuditTrail record, Wording wording) {
		this.requests = requests;
		this.deliveries = deliveries;
		this.record = record;
		this.wording = wording;
	}

	@Override
	public String process() {
		return "electorlist-change";
	}

	@Override
	public List<Fact> facts(Case caseFile, Locale language) {
		ChangeRequest request = this.requests.ofCase(caseFile.number());
		Delivery delivery = this.deliveries.find(request.delivery()).orElseThrow();
		String rows = this.record.submitted(caseFile.processInstanceId()).get(0).answer("rows");
		return List.of(
				fact("breach.delivery", "%s, %s".formatted(delivery.number(), delivery.municipality()), language),
				fact("changes.rows", rows, language),
				fact("changes.received", this.wording.moment(request.at(), language), language));
	}

	private Fact fact(String what, String value, Locale language) {
		return new Fact(this.wording.of("electorlist." + what, language), value);
	}

}
