package ca.docket.hiring;

import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes the {@code letter} to whoever applied. */
@Component
@ForModels(processes = "hiring-application", needs = "letter")
class WriteToApplicant implements JavaDelegate {

	private final StepCase cases;

	private final ApplicantLetters letters;

	WriteToApplicant(StepCase cases, ApplicantLetters letters) {
		this.cases = cases;
		this.letters = letters;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.letters.write(this.cases.of(execution).number(), StepCase.required(execution, "letter"),
				execution.getActivityInstanceId());
	}

}
