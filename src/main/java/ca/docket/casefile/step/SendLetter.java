package ca.docket.casefile.step;

import ca.docket.casefile.Case;
import ca.docket.casefile.letters.CaseLetters;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Sends the {@code letter} in the middle of a case, to the submitter or to the group
 * {@code to}, with copies to the group {@code copies}.
 */
@Component
@ForModels(needs = "letter", reads = { "to", "copies" })
class SendLetter implements JavaDelegate {

	private final StepCase cases;

	private final CaseLetters letters;

	SendLetter(StepCase cases, CaseLetters letters) {
		this.cases = cases;
		this.letters = letters;
	}

	/** A step that the case comes by again sends another letter. */
	@Override
	public void execute(DelegateExecution execution) {
		send(this.cases.of(execution), execution, execution.getActivityInstanceId());
	}

	void send(Case caseFile, DelegateExecution execution, String key) {
		StepCase.input(execution, "letter").ifPresent(letter -> {
			StepCase.input(execution, "to")
				.ifPresentOrElse(group -> this.letters.toGroup(caseFile, letter, key, group),
						() -> this.letters.toSubmitter(caseFile, letter, key));
			StepCase.input(execution, "copies")
				.ifPresent(group -> this.letters.toGroup(caseFile, letter, key + " copy", group));
		});
	}

}
