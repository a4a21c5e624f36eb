package ca.docket.electorlist;

import java.util.List;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.ProcessMessages;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Recipients whose list has changed cannot collect the former edition any more, and are
 * sent the new one; an {@code urgent} one goes to some others too.
 */
@Component
@ForModels(processes = "electorlist", reads = "urgent")
class OfferEdition implements JavaDelegate {

	private final StepCase step;

	private final Deliveries deliveries;

	private final Editions editions;

	private final Access access;

	private final ProcessMessages messages;

	OfferEdition(StepCase step, Deliveries deliveries, Editions editions, Access access, ProcessMessages messages) {
		this.step = step;
		this.deliveries = deliveries;
		this.editions = editions;
		this.access = access;
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case campaign = this.step.of(execution);
		this.editions.release(campaign);
		List<Delivery> all = this.deliveries.of(campaign.number())
			.stream()
			.filter(delivery -> delivery.isDue() && !delivery.isEnded())
			.toList();
		List<Delivery> changed = all.stream().filter(this.editions::offer).toList();
		changed.forEach(this::send);
		if (Boolean.TRUE.equals(execution.getVariable("urgent")) && !changed.isEmpty()) {
			this.editions.offerToOthers(all, changed).forEach(this::send);
		}
	}

	/** Whoever does not wait for it now gets it with the next letter. */
	private void send(Delivery delivery) {
		this.access.close(delivery);
		if (!delivery.isWaiting()) {
			this.deliveries.state(delivery.number(), "re-issued");
		}
		this.messages.sendIfAwaited(delivery.processInstanceId(), Delivery.REISSUED, Map.of());
	}

}
