package ca.docket.electorlist;

import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Sends the {@code letter} to all recipients of a campaign who have a list, unless
 * another hold lies on it, for which they know and go on keeping it.
 */
@Component
@ForModels(processes = "electorlist-hold", needs = "letter")
class TellRecipients implements JavaDelegate {

	private final StepCase step;

	private final Deliveries deliveries;

	private final DeliveryLetters letters;

	private final DestructionHolds holds;

	TellRecipients(StepCase step, Deliveries deliveries, DeliveryLetters letters, DestructionHolds holds) {
		this.step = step;
		this.holds = holds;
		this.deliveries = deliveries;
		this.letters = letters;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case hold = this.step.of(execution);
		if (this.holds.of(hold.partOf()).stream().anyMatch(other -> !other.number().equals(hold.number()))) {
			return;
		}
		String key = execution.getActivityInstanceId();
		String letter = StepCase.required(execution, "letter");
		this.deliveries.of(hold.partOf())
			.stream()
			.filter(delivery -> !delivery.isEnded() && delivery.pack() != null)
			.forEach(delivery -> this.letters.send(delivery, LinkHolder.of(delivery), letter, key, Map.of()));
	}

}
