package ca.docket.hiring;

import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import ca.docket.engine.sealed.SealedRound;
import ca.docket.text.FormVersion;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/**
 * Unseals what the screeners said, and puts it on the record of each application.
 */
@Component
@ForModels(processes = "hiring")
class CompareScreenings implements JavaDelegate {

	private final StepCase cases;

	private final Screened screened;

	private final Screenings screenings;

	private final SealedRound rounds;

	private final ApplicationRecord trail;

	CompareScreenings(StepCase cases, Screened screened, Screenings screenings, SealedRound rounds,
			ApplicationRecord trail) {
		this.cases = cases;
		this.screened = screened;
		this.screenings = screenings;
		this.rounds = rounds;
		this.trail = trail;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String number = this.cases.of(execution).number();
		this.rounds.close(this.rounds.of(execution.getProcessInstanceId()).orElseThrow());
		FormVersion form = new FormVersion("hiring-screening",
				((ExecutionEntity) execution).getProcessDefinition().getDeploymentId());
		this.screened.of(number)
			.forEach(one -> one.findings()
				.judgements()
				.stream()
				.filter(judgement -> !judgement.compared())
				.forEach(judgement -> this.trail.judged(one.application(), judgement, form)));
		this.screenings.compare(number);
	}

}
