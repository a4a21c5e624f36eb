package ca.docket.electorlist;

import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Sends a reminder by the {@code letter} to recipients whose turn it has been for some
 * working days. Whom reminders do not move is called.
 */
@Component
@ForModels(processes = "electorlist", needs = "letter")
class RemindRecipients implements JavaDelegate {

	private final StepCase step;

	private final Deliveries deliveries;

	private final ReminderPlan plan;

	private final OwnCalls calls;

	private final DeliveryLetters letters;

	RemindRecipients(StepCase step, Deliveries deliveries, ReminderPlan plan, OwnCalls calls, DeliveryLetters letters) {
		this.step = step;
		this.deliveries = deliveries;
		this.plan = plan;
		this.calls = calls;
		this.letters = letters;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String letter = StepCase.required(execution, "letter");
		this.deliveries.of(this.step.of(execution).number())
			.stream()
			.filter(this.plan::isDue)
			.forEach(delivery -> remind(delivery, letter));
	}

	private void remind(Delivery delivery, String letter) {
		if (this.plan.isExhausted(delivery)) {
			this.deliveries.told(delivery.number(), delivery.reminded());
			this.calls.callFor(delivery, "silent");
			return;
		}
		this.deliveries.told(delivery.number(), delivery.reminded() + 1);
		this.letters.remind(delivery, letter);
	}

}
