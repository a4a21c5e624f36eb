package ca.docket.poc;

import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Reads from the charter who leads, sponsors and scores the trial, and how costly it is.
 */
@Component
@ForModels(processes = "poc", sets = { "trialLead", "trialSponsor" })
class ReadCharter implements JavaDelegate {

	private final StepCase cases;

	private final Trials trials;

	ReadCharter(StepCase cases, Trials trials) {
		this.cases = cases;
		this.trials = trials;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Charter charter = this.trials.charter(this.cases.of(execution));
		DelegateExecution process = execution.getProcessInstance();
		process.setVariable("trialLead", this.trials.id(charter.lead()));
		process.setVariable("trialSponsor", this.trials.id(charter.sponsor()));
	}

}
