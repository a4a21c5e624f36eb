package ca.docket.casefile.followon;

import java.util.Collection;
import java.util.List;

import ca.docket.casefile.Case;
import ca.docket.casefile.letters.CaseLetters;
import ca.docket.casefile.step.Grants;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Starts the cases that follow from a decision: the messages in {@code followOns}. The
 * group {@code to} gets the {@code letter} about those that no process of this office
 * takes. They are the cases of the {@code requester}, else of who submitted this one.
 */
@Component
@ForModels(needs = { "letter", "to" }, reads = "requester")
class StartFollowOn implements JavaDelegate {

	private final StepCase cases;

	private final FollowOns followOns;

	private final Grants grants;

	private final CaseLetters letters;

	StartFollowOn(StepCase cases, FollowOns followOns, Grants grants, CaseLetters letters) {
		this.cases = cases;
		this.followOns = followOns;
		this.grants = grants;
		this.letters = letters;
	}

	@Override
	@SuppressWarnings("unchecked")
	public void execute(DelegateExecution execution) {
		Case caseFile = this.cases.of(execution);
		this.grants.require(caseFile, "follow-on");
		List<String> notTaken = this.followOns.start(caseFile, (Collection<String>) execution.getVariable("followOns"),
				null, StepCase.input(execution, "requester").orElse(caseFile.submitter()));
		if (!notTaken.isEmpty()) {
			this.letters.toGroup(caseFile, StepCase.required(execution, "letter"), "follow-on",
					StepCase.required(execution, "to"));
		}
	}

}
