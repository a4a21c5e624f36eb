package ca.docket.hiring;

import java.util.Map;

import ca.docket.casefile.ProcessMessages;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Ends the applications of which a person decided that they are not eligible, and lists
 * the others to be screened; what is accepted later is on the next list.
 */
@Component
@ForModels(processes = "hiring", tables = EligibilityList.TABLE)
class ListApplications implements JavaDelegate {

	private final StepCase cases;

	private final ScreeningQueue queue;

	private final Eligibilities eligibilities;

	private final ProcessMessages messages;

	ListApplications(StepCase cases, ScreeningQueue queue, Eligibilities eligibilities, ProcessMessages messages) {
		this.cases = cases;
		this.queue = queue;
		this.eligibilities = eligibilities;
		this.messages = messages;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String number = this.cases.of(execution).number();
		this.eligibilities.of(number, null)
			.stream()
			.filter(one -> one.found() != null && one.found().isOut())
			.forEach(one -> this.messages.send(one.application().processInstanceId(), "hiring-application.not-eligible",
					Map.of()));
		this.queue.list(number);
	}

}
