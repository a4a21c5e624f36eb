package ca.docket.hiring;

import java.util.Map;

import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells an applicant by the {@code letter} why their request was refused. */
@Component
@ForModels(processes = "hiring-request", needs = "letter")
class AnswerRequest implements JavaDelegate {

	private final RequestedApplication requested;

	private final ApplicantLetters letters;

	AnswerRequest(RequestedApplication requested, ApplicantLetters letters) {
		this.requested = requested;
		this.letters = letters;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.requested.of(execution)
			.ifPresent(one -> this.letters.write(one, StepCase.required(execution, "letter"),
					execution.getActivityInstanceId(), Map.of("removalReason", this.requested.reason(execution))));
	}

}
