package ca.docket.hiring;

import java.util.List;

import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import ca.docket.engine.sealed.SealedRound;
import ca.docket.text.FormVersion;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/**
 * Unseals what the screeners said, puts it on the record of each application, and looks
 * for differences.
 */
@Component
@ForModels(processes = "hiring", sets = "differ")
class CompareScreenings implements JavaDelegate {

	private final StepCase cases;

	private final Screened screened;

	private final SealedRound rounds;

	private final ApplicationRecord trail;

	CompareScreenings(StepCase cases, Screened screened, SealedRound rounds, ApplicationRecord trail) {
		this.cases = cases;
		this.screened = screened;
		this.rounds = rounds;
		this.trail = trail;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String number = this.cases.of(execution).number();
		this.rounds.close(this.rounds.of(execution.getProcessInstanceId()).orElseThrow());
		FormVersion form = new FormVersion("hiring-screening",
				((ExecutionEntity) execution).getProcessDefinition().getDeploymentId());
		List<Screened.One> all = this.screened.of(number);
		all.forEach(one -> one.findings()
			.judgements()
			.forEach(judgement -> this.trail.judged(one.application(), judgement, form)));
		execution.getProcessInstance()
			.setVariable("differ", all.stream().anyMatch(one -> !one.findings().differences().isEmpty()));
	}

}
