package ca.docket.electorlist;

import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Sends the contact of a recipient, and whoever else may collect its list, a new personal
 * link in the {@code letter}; former ones stop working. A recipient without a list is
 * blocked until there is one.
 */
@Component
@ForModels(processes = "electorlist-delivery", needs = "letter")
class NotifyRecipient implements JavaDelegate {

	private final StepCase step;

	private final Deliveries deliveries;

	private final Editions editions;

	private final LinkHolders holders;

	private final LinkLetters letters;

	NotifyRecipient(StepCase step, Deliveries deliveries, Editions editions, LinkHolders holders, LinkLetters letters) {
		this.step = step;
		this.deliveries = deliveries;
		this.editions = editions;
		this.holders = holders;
		this.letters = letters;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case part = this.step.of(execution);
		Delivery before = this.deliveries.hold(part.number()).orElseThrow();
		boolean changed = this.editions.offer(before);
		this.deliveries.miscounted(part.number(), null);
		this.deliveries.told(part.number(), 0);
		this.deliveries.callFor(part.number(), null);
		Delivery delivery = this.deliveries.find(part.number()).orElseThrow();
		if (delivery.pack() == null) {
			this.deliveries.state(delivery.number(), "blocked");
			return;
		}
		if (changed || !before.state().equals("confirmed")) {
			this.deliveries.state(delivery.number(), (delivery.edition() > 1) ? "re-issued" : "notified");
		}
		String letter = StepCase.required(execution, "letter");
		this.holders.all(delivery)
			.forEach(
					holder -> this.letters.send(delivery, holder, letter, execution.getActivityInstanceId(), Map.of()));
	}

}
