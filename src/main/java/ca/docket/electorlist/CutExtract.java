package ca.docket.electorlist;

import ca.docket.casefile.Case;
import ca.docket.casefile.step.StepCase;
import ca.docket.electorlist.cut.CutState;
import ca.docket.electorlist.cut.Cuts;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets a worker have the extract that was handed in, and says who did. */
@Component
@ForModels(processes = "electorlist", sets = "extractBy")
class CutExtract implements JavaDelegate {

	private final StepCase step;

	private final Cuts cuts;

	CutExtract(StepCase step, Cuts cuts) {
		this.step = step;
		this.cuts = cuts;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case campaign = this.step.of(execution);
		CutState extract = this.cuts.latest(campaign.number()).orElseThrow();
		this.cuts.begin(extract.id());
		execution.setVariable("extractBy", extract.person());
	}

}
