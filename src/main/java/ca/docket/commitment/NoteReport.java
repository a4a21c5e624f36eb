package ca.docket.commitment;

import java.util.Optional;

import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Notes who reported on a commitment: the owner, or who stands in for them. */
@Component
@ForModels(processes = "commitment", sets = { "reporter", "judgement", "moreTime" })
class NoteReport implements JavaDelegate {

	private final Commitments commitments;

	private final IdentityService identity;

	NoteReport(Commitments commitments, IdentityService identity) {
		this.commitments = commitments;
		this.identity = identity;
	}

	/** In the transaction of the person who reports. */
	@Override
	public void execute(DelegateExecution execution) {
		this.commitments.reported(this.commitments.keptIn(execution.getProcessInstanceId()).orElseThrow().id(),
				"more-time".equals(execution.getVariable("report")));
		execution.setVariable("reporter",
				Optional.ofNullable(this.identity.getCurrentAuthentication())
					.map(Authentication::getUserId)
					.orElseGet(() -> (String) execution.getVariable("owner")));
		// What was said of an earlier report says nothing of this one.
		execution.setVariable("judgement", null);
		execution.setVariable("moreTime", null);
	}

}
