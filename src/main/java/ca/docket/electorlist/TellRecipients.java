package ca.docket.electorlist;

import java.util.Map;

import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the {@code letter} to all recipients of a campaign who have a list. */
@Component
@ForModels(processes = "electorlist-hold", needs = "letter")
class TellRecipients implements JavaDelegate {

	private final StepCase step;

	private final Deliveries deliveries;

	private final DeliveryLetters letters;

	TellRecipients(StepCase step, Deliveries deliveries, DeliveryLetters letters) {
		this.step = step;
		this.deliveries = deliveries;
		this.letters = letters;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String key = execution.getActivityInstanceId();
		String letter = StepCase.required(execution, "letter");
		this.deliveries.of(this.step.of(execution).partOf())
			.stream()
			.filter(delivery -> !delivery.isEnded() && delivery.pack() != null)
			.forEach(delivery -> this.letters.send(delivery, letter, key, Map.of()));
	}

}
