package ca.docket.electorlist;

import java.util.List;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.step.StepCase;
import ca.docket.electorlist.cut.CutState;
import ca.docket.electorlist.cut.Cuts;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Destroys what the office has of the lists, and says whether a recipient is an
 * exception.
 */
@Component
@ForModels(processes = "electorlist", sets = "exceptions")
class DestroyLists implements JavaDelegate {

	private final StepCase step;

	private final ListDestruction destruction;

	private final Cuts cuts;

	private final Deliveries deliveries;

	private final Access access;

	private final DeliveryLedger ledger;

	DestroyLists(StepCase step, ListDestruction destruction, Cuts cuts, Deliveries deliveries, Access access,
			DeliveryLedger ledger) {
		this.step = step;
		this.destruction = destruction;
		this.cuts = cuts;
		this.deliveries = deliveries;
		this.access = access;
		this.ledger = ledger;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case campaign = this.step.of(execution);
		List<Delivery> all = this.deliveries.of(campaign.number());
		all.forEach(this.access::close);
		List<String> exceptions = all.stream()
			.filter(delivery -> !delivery.state().equals("destroyed"))
			.map(Delivery::municipality)
			.toList();
		this.destruction.destroy(campaign, exceptions);
		this.ledger.note(campaign.processInstanceId(), null, "lists-destroyed", Map.of("extracts",
				this.cuts.of(campaign.number()).stream().map(CutState::sha256).toList(), "exceptions", exceptions));
		execution.setVariable("exceptions", !exceptions.isEmpty());
	}

}
