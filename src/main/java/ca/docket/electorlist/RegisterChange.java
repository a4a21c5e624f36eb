package ca.docket.electorlist;

import java.util.UUID;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps which case a request for changes has. */
@Component
@ForModels(processes = "electorlist-change")
class RegisterChange implements JavaDelegate {

	private final StepCase step;

	private final AuditTrail record;

	private final ChangeRequests requests;

	RegisterChange(StepCase step, AuditTrail record, ChangeRequests requests) {
		this.step = step;
		this.record = record;
		this.requests = requests;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case change = this.step.of(execution);
		String id = this.record.submitted(change.processInstanceId()).get(0).answer("change");
		this.requests.register(UUID.fromString(id), change.number());
	}

}
