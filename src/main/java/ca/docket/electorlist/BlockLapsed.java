package ca.docket.electorlist;

import java.util.List;
import java.util.Map;

import ca.docket.casefile.ProcessMessages;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Blocks recipients whose agreement or privacy policy has run out while their list was
 * delivered: a manager reviews them, and somebody calls them.
 */
@Component
@ForModels(processes = "electorlist")
class BlockLapsed implements JavaDelegate {

	private final StepCase step;

	private final Deliveries deliveries;

	private final Agreements agreements;

	private final OwnCalls calls;

	private final ProcessMessages messages;

	BlockLapsed(StepCase step, Deliveries deliveries, Agreements agreements, OwnCalls calls, ProcessMessages messages) {
		this.step = step;
		this.deliveries = deliveries;
		this.agreements = agreements;
		this.calls = calls;
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		List<Delivery> blocked = this.deliveries.of(this.step.of(execution).number())
			.stream()
			.filter(delivery -> delivery.isAwaited() && this.agreements.block(delivery)
					&& this.messages.sendIfAwaited(delivery.processInstanceId(), Delivery.REISSUED, Map.of()))
			.flatMap(delivery -> this.deliveries.find(delivery.number()).stream())
			.toList();
		this.calls.callFor(blocked, "lapsed");
	}

}
