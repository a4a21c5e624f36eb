package ca.docket.casefile.step;

import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Ends a case with its {@code outcome}. The submitter, or {@code to}, gets the
 * {@code letter}, where the model names one, and so does {@code copies}.
 */
@Component
@ForModels(needs = "outcome", reads = { "letter", "to", "copies" }, sets = "outcome")
class EndCase implements JavaDelegate {

	private final StepCase cases;

	private final Cases register;

	private final Grants grants;

	private final SendLetter letters;

	EndCase(StepCase cases, Cases register, Grants grants, SendLetter letters) {
		this.cases = cases;
		this.register = register;
		this.grants = grants;
		this.letters = letters;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case caseFile = this.cases.of(execution);
		String outcome = StepCase.required(execution, "outcome");
		this.grants.require(caseFile, outcome);
		// before the case is closed, which drops what is open
		this.letters.send(caseFile, execution, "outcome");
		this.register.close(caseFile.number(), outcome);
		execution.getProcessInstance().setVariable("outcome", outcome);
	}

}
