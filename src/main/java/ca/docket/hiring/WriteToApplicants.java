package ca.docket.hiring;

import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes the {@code letter} to each whose application is open. */
@Component
@ForModels(processes = "hiring", needs = "letter")
class WriteToApplicants implements JavaDelegate {

	private final StepCase cases;

	private final ApplicantLetters letters;

	WriteToApplicants(StepCase cases, ApplicantLetters letters) {
		this.cases = cases;
		this.letters = letters;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.letters.writeToAll(this.cases.of(execution).number(), StepCase.required(execution, "letter"),
				execution.getActivityInstanceId());
	}

}
