package ca.docket.poc;

import ca.docket.casefile.Case;
import ca.docket.casefile.step.StepCase;
import ca.docket.commitment.Commitments;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Reads from the charter who leads and sponsors the trial, unless it is still to be
 * written, and whether the request it comes from has an accepted assessment of privacy.
 */
@Component
@ForModels(processes = "poc", sets = { "charterMissing", "trialLead", "trialSponsor", "privacyAccepted" })
class ReadCharter implements JavaDelegate {

	private final StepCase cases;

	private final Trials trials;

	private final Commitments commitments;

	ReadCharter(StepCase cases, Trials trials, Commitments commitments) {
		this.cases = cases;
		this.trials = trials;
		this.commitments = commitments;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case trial = this.cases.of(execution);
		Charter charter = this.trials.agreed(trial);
		DelegateExecution process = execution.getProcessInstance();
		process.setVariable("charterMissing", charter.lead().isEmpty());
		if (!charter.lead().isEmpty()) {
			process.setVariable("trialLead", this.trials.id(charter.lead()));
			process.setVariable("trialSponsor", this.trials.id(charter.sponsor()));
			process.setVariable("privacyAccepted", isPrivacyAccepted(trial) ? "yes" : "no");
		}
	}

	private boolean isPrivacyAccepted(Case trial) {
		return this.trials.origin(trial)
			.stream()
			.flatMap(request -> this.commitments.of(request).stream())
			.anyMatch(promised -> promised.topic().equals("privacy-impact") && promised.state().equals("met"));
	}

}
