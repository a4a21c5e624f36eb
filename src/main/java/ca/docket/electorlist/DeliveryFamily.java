package ca.docket.electorlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ca.docket.casefile.Case;
import ca.docket.casefile.Family;
import ca.docket.casefile.Wording;
import ca.docket.electorlist.cut.Cuts;
import ca.docket.electorlist.cut.Cuts.Made;
import ca.docket.engine.Objection;
import ca.docket.engine.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Whoever clears up a count sees both numbers. A municipality that is imported holds an
 * election.
 */
@Component
class DeliveryFamily implements Family {

	private final Deliveries deliveries;

	private final Cuts cuts;

	private final Municipalities municipalities;

	private final Wording wording;

	DeliveryFamily(Deliveries deliveries, Cuts cuts, Municipalities municipalities, Wording wording) {
		this.deliveries = deliveries;
		this.cuts = cuts;
		this.municipalities = municipalities;
		this.wording = wording;
	}

	@Override
	public String process() {
		return "electorlist-delivery";
	}

	@Override
	public Map<String, Object> shown(Case caseFile, DelegateTask task, Locale language) {
		Optional<Delivery> delivery = this.deliveries.find(caseFile.number())
			.filter(found -> found.miscounted() != null && found.pack() != null);
		return Map.of("count", delivery.map(found -> {
			long rows = this.cuts.findPackage(found.pack()).map(Made::rows).orElse(0L);
			return this.wording.of("electorlist.miscounted", language, rows, found.miscounted(),
					found.miscounted() - rows);
		}).orElse(""));
	}

	@Override
	public List<Objection> check(Submission submission) {
		List<Objection> objections = new ArrayList<>(Contact.check(submission::answer));
		Recipient recipient = Recipient.of(submission::answer);
		if (!recipient.code().isEmpty() && this.municipalities.named(recipient).isEmpty()) {
			objections.add(Objection.of("electorlist.municipality", recipient.code()));
		}
		return objections;
	}

}
