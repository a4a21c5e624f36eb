package ca.docket.electorlist;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
		Map<Boolean, List<Delivery>> due = this.deliveries.of(this.step.of(execution).number())
			.stream()
			.filter(this.plan::isDue)
			.collect(Collectors.partitioningBy(this.plan::isExhausted));
		due.get(false).forEach(delivery -> remind(delivery, letter));
		due.get(true).forEach(delivery -> this.deliveries.told(delivery.number(), delivery.reminded()));
		this.calls.callFor(due.get(true), "silent");
	}

	private void remind(Delivery delivery, String letter) {
		this.deliveries.told(delivery.number(), delivery.reminded() + 1);
		this.letters.remind(delivery, letter);
	}

}
