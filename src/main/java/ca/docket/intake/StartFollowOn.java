package ca.docket.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import ca.docket.casefile.CaseLetters;
import ca.docket.casefile.Cases;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Starts the cases that follow from an approved request, and tells the coordinators of
 * those that no process of this office takes.
 */
@Component
class StartFollowOn implements JavaDelegate {

	private final FollowOns followOns;

	private final Cases cases;

	private final CaseLetters letters;

	StartFollowOn(FollowOns followOns, Cases cases, CaseLetters letters) {
		this.followOns = followOns;
		this.cases = cases;
		this.letters = letters;
	}

	@Override
	@SuppressWarnings("unchecked")
	public void execute(DelegateExecution execution) {
		String id = execution.getProcessInstanceId();
		List<String> notTaken = this.followOns.start(id, (Collection<String>) execution.getVariable("followOns"), null);
		if (!notTaken.isEmpty()) {
			this.letters.toGroup(this.cases.find(execution.getProcessBusinessKey()).orElseThrow(),
					"intake-follow-on-not-taken", "follow-on", "coordinators", Map.of());
		}
	}

}
