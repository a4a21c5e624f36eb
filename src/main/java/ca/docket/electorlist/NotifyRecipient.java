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
 * link in the {@code letter}; former ones stop working. A recipient without a list, an
 * agreement or a privacy policy is blocked until it has them; a manager may refuse it the
 * list until another is due.
 */
@Component
@ForModels(processes = "electorlist-delivery", needs = "letter", sets = "agreementMissing")
class NotifyRecipient implements JavaDelegate {

	private final StepCase step;

	private final Deliveries deliveries;

	private final Editions editions;

	private final LinkHolders holders;

	private final DeliveryLetters letters;

	private final Agreements agreements;

	NotifyRecipient(StepCase step, Deliveries deliveries, Editions editions, LinkHolders holders,
			DeliveryLetters letters, Agreements agreements) {
		this.step = step;
		this.deliveries = deliveries;
		this.editions = editions;
		this.holders = holders;
		this.letters = letters;
		this.agreements = agreements;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case part = this.step.of(execution);
		Delivery before = this.deliveries.hold(part.number()).orElseThrow();
		this.deliveries.agreed(part.number(), Agreements.until(execution));
		boolean changed = this.editions.offer(before);
		this.deliveries.miscounted(part.number(), null);
		this.deliveries.told(part.number(), 0);
		this.deliveries.callFor(part.number(), null);
		Delivery delivery = this.deliveries.find(part.number()).orElseThrow();
		boolean owed = changed || !before.state().equals("confirmed");
		boolean agreed = !owed || this.agreements.hold(delivery);
		execution.setVariable("agreementMissing", !agreed && !isRefused(execution));
		if (delivery.pack() == null || !agreed) {
			this.deliveries.state(delivery.number(), "blocked");
			return;
		}
		if (owed) {
			this.deliveries.state(delivery.number(), (delivery.edition() > 1) ? "re-issued" : "notified");
		}
		String letter = StepCase.required(execution, "letter");
		this.holders.all(delivery)
			.forEach(holder -> this.letters.sendLink(delivery, holder, letter, execution.getActivityInstanceId(),
					Map.of()));
	}

	/** For this time only. */
	private static boolean isRefused(DelegateExecution execution) {
		boolean refused = "no".equals(execution.getVariable("agreement"));
		execution.removeVariable("agreement");
		return refused;
	}

}
