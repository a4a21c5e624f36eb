package ca.docket.hiring;

import java.util.Map;

import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the applications of which a person decided that they are not eligible. */
@Component
@ForModels(processes = "hiring", tables = EligibilityTable.TABLE)
class EndIneligible implements JavaDelegate {

	private final StepCase cases;

	private final Applications applications;

	private final Eligibilities eligibilities;

	private final ApplicationMessages messages;

	EndIneligible(StepCase cases, Applications applications, Eligibilities eligibilities,
			ApplicationMessages messages) {
		this.cases = cases;
		this.applications = applications;
		this.eligibilities = eligibilities;
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String number = this.cases.of(execution).number();
		Map<String, Eligibility> found = this.eligibilities.of(number);
		this.applications.open(number)
			.stream()
			.filter(one -> found.containsKey(one.number()) && found.get(one.number()).isOut())
			.forEach(one -> this.messages.send(one, "hiring-application.not-eligible", Map.of()));
	}

}
