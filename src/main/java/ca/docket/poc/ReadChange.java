package ca.docket.poc;

import java.util.List;

import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says whether there is data already, where a change of the charter is to be decided. */
@Component
@ForModels(processes = "poc", sets = "dataKnown")
class ReadChange implements JavaDelegate {

	private final StepCase cases;

	private final Trials trials;

	ReadChange(StepCase cases, Trials trials) {
		this.cases = cases;
		this.trials = trials;
	}

	@Override
	public void execute(DelegateExecution execution) {
		List<Change> all = this.trials.of(this.cases.of(execution)).changes().all();
		execution.setVariable("dataKnown", all.get(all.size() - 1).afterData() ? "yes" : "no");
	}

}
