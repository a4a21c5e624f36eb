package ca.docket.electorlist;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ca.docket.calendar.PolicyTerms;
import ca.docket.casefile.Case;
import ca.docket.casefile.step.Grants;
import ca.docket.electorlist.cut.CutState;
import ca.docket.electorlist.cut.Cuts;
import ca.docket.electorlist.cut.Cuts.Made;
import org.springframework.stereotype.Component;

/**
 * Gives each recipient the latest edition in which its list has changed. One that the new
 * extract has no row of keeps what it has.
 */
@Component
class Editions {

	private final Cuts cuts;

	private final Deliveries deliveries;

	private final DeliveryLedger ledger;

	private final PolicyTerms<ListTerms> terms;

	private final Grants grants;

	private final SecureRandom random = new SecureRandom();

	Editions(Cuts cuts, Deliveries deliveries, DeliveryLedger ledger, PolicyTerms<ListTerms> terms, Grants grants) {
		this.cuts = cuts;
		this.deliveries = deliveries;
		this.ledger = ledger;
		this.terms = terms;
		this.grants = grants;
	}

	/**
	 * Lets the packages of the latest cut be collected.
	 * @throws org.camunda.bpm.engine.BadUserRequestException where nobody has released
	 * them since they were cut, or only who handed in the extract
	 */
	void release(Case campaign) {
		CutState cut = this.cuts.latest(campaign.number()).filter(CutState::isMade).orElseThrow();
		this.grants.require(campaign, campaign.process(), "released",
				entry -> entry.at().isAfter(cut.beganAt()) && !Grants.isBy(cut.person(), entry));
		this.cuts.release(cut.id());
	}

	/** Whether there is another package for a recipient than it had. */
	boolean offer(Delivery delivery) {
		Optional<Made> former = Optional.ofNullable(delivery.pack()).flatMap(this.cuts::findPackage);
		Optional<Made> changed = Optional.empty();
		int edition = delivery.edition();
		for (CutState cut : released(delivery.campaign())) {
			Optional<Made> of = (cut.edition() > edition) ? this.cuts.findPackageOf(cut.id(), delivery.recipient())
					: Optional.empty();
			if (of.isPresent() && !of.map(Made::plainSha256).equals(former.map(Made::plainSha256))) {
				changed = of;
				former = of;
				edition = cut.edition();
			}
		}
		int latest = edition;
		changed.ifPresent(one -> offer(delivery, one, latest));
		return changed.isPresent();
	}

	/** Whether a campaign has enough others to hide one recipient among them. */
	boolean canBeUrgent(String campaign) {
		return this.deliveries.of(campaign)
			.stream()
			.filter(delivery -> !delivery.isEnded() && delivery.pack() != null)
			.count() > this.terms.latest().urgentWith();
	}

	/**
	 * Gives the latest edition to some others too, whoever they are, so that an urgent
	 * one tells nobody whose list has changed.
	 * @param changed those who get it because theirs has
	 */
	List<Delivery> offerToOthers(List<Delivery> all, List<Delivery> changed) {
		CutState latest = this.cuts.latest(all.get(0).campaign()).orElseThrow();
		List<Delivery> others = new ArrayList<>(all);
		others.removeAll(changed);
		others.removeIf(delivery -> delivery.pack() == null
				|| this.cuts.findPackageOf(latest.id(), delivery.recipient()).isEmpty());
		Collections.shuffle(others, this.random);
		List<Delivery> chosen = others.subList(0, Math.min(this.terms.latest().urgentWith(), others.size()));
		chosen.forEach(delivery -> offer(delivery,
				this.cuts.findPackageOf(latest.id(), delivery.recipient()).orElseThrow(), latest.edition()));
		return chosen;
	}

	private void offer(Delivery delivery, Made one, int edition) {
		this.deliveries.offer(delivery.number(), one.id(), edition);
		this.ledger.note(delivery, "list-offered",
				Map.of("edition", edition, "package", one.id().toString(), "rows", one.rows(), "formulas",
						one.formulas(), "plainSha256", one.plainSha256(), "fileSha256", one.fileSha256()));
	}

	private List<CutState> released(String campaign) {
		return this.cuts.of(campaign).stream().filter(CutState::released).toList();
	}

}
