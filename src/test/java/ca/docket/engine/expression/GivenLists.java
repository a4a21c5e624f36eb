package ca.docket.engine.expression;

import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Stands for the step that would make the lists with which a test begins a process. */
@Component
@ForModels(sets = { "all", "judges", "topics" })
class GivenLists implements JavaDelegate {

	@Override
	public void execute(DelegateExecution execution) {
		// they are there already
	}

}
