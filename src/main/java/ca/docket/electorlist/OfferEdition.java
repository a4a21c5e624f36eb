package ca.docket.electorlist;

import java.util.ArrayList;
import java.util.List;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.part.PartTells;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Recipients whose list has changed cannot collect the former edition any more, and are
 * sent the new one soon after; an {@code urgent} one goes to some others too.
 */
@Component
@ForModels(processes = "electorlist", reads = "urgent")
class OfferEdition implements JavaDelegate {

	private final StepCase step;

	private final Deliveries deliveries;

	private final Editions editions;

	private final Access access;

	private final Cases cases;

	private final PartTells parts;

	OfferEdition(StepCase step, Deliveries deliveries, Editions editions, Access access, Cases cases, PartTells parts) {
		this.step = step;
		this.deliveries = deliveries;
		this.editions = editions;
		this.access = access;
		this.cases = cases;
		this.parts = parts;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case campaign = this.step.of(execution);
		this.editions.release(campaign);
		List<Delivery> all = this.deliveries.of(campaign.number())
			.stream()
			.filter(delivery -> delivery.isDue() && !delivery.isEnded())
			.toList();
		List<Delivery> changed = new ArrayList<>(all.stream().filter(this.editions::offer).toList());
		if (Boolean.TRUE.equals(execution.getVariable("urgent")) && !changed.isEmpty()) {
			changed.addAll(this.editions.offerToOthers(all, changed));
		}
		changed.forEach(this::close);
		this.cases.ofProcessInstances(changed.stream().map(Delivery::processInstanceId).toList())
			.values()
			.forEach(part -> this.parts.later(part, Delivery.REISSUED));
	}

	/** Whoever does not wait for it now gets it with the next letter. */
	private void close(Delivery delivery) {
		this.access.close(delivery);
		if (!delivery.isWaiting()) {
			this.deliveries.state(delivery.number(), "re-issued");
		}
	}

}
