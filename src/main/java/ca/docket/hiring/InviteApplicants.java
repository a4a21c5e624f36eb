package ca.docket.hiring;

import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Invites those on the short list. */
@Component
@ForModels(processes = "hiring", needs = "letter")
class InviteApplicants implements JavaDelegate {

	private final StepCase cases;

	private final Applications applications;

	private final ApplicantLetters letters;

	InviteApplicants(StepCase cases, Applications applications, ApplicantLetters letters) {
		this.cases = cases;
		this.applications = applications;
		this.letters = letters;
	}

	/** Nobody gets the letter twice, however often it comes by here. */
	@Override
	public void execute(DelegateExecution execution) {
		String letter = StepCase.required(execution, "letter");
		this.applications.open(this.cases.of(execution).number())
			.stream()
			.filter(one -> "yes".equals(one.invited()))
			.forEach(one -> this.letters.write(one, letter, letter));
	}

}
