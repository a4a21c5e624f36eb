package ca.docket.hiring;

import java.time.LocalDate;
import java.util.Map;

import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells an interviewed person that there is no decision yet, and when they hear again.
 */
@Component
@ForModels(processes = "hiring-application", needs = "letter", sets = { "tellBy", "remindAt" })
class TellNotYet implements JavaDelegate {

	private final StepCase cases;

	private final Applications applications;

	private final ApplicantLetters letters;

	private final AnswerDates dates;

	TellNotYet(StepCase cases, Applications applications, ApplicantLetters letters, AnswerDates dates) {
		this.cases = cases;
		this.applications = applications;
		this.letters = letters;
		this.dates = dates;
	}

	@Override
	public void execute(DelegateExecution execution) {
		LocalDate next = this.dates.next();
		this.letters.write(this.applications.of(this.cases.of(execution).number()),
				StepCase.required(execution, "letter"), execution.getActivityInstanceId(), Map.of("answerBy", next));
		execution.getProcessInstance().setVariables(this.dates.variables(next));
	}

}
