package ca.docket.poc;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import ca.docket.engine.sealed.RoundOpening;
import ca.docket.engine.sealed.SealedRound;
import ca.docket.text.FormVersion;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Gives each evaluator, as the record has them, a seat in a sealed round.
 */
@Component
@ForModels(processes = "poc", sets = { "closer", "trialEvaluators" })
class OpenScoring implements JavaDelegate {

	private final Trials trials;

	private final SealedRound rounds;

	OpenScoring(Trials trials, SealedRound rounds) {
		this.trials = trials;
		this.rounds = rounds;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Trial trial = this.trials.of(execution);
		String closer = trial.approver();
		List<String> evaluators = this.trials.evaluators(trial);
		Map<String, String> seats = evaluators.stream().collect(Collectors.toMap(each -> each, each -> each));
		FormVersion form = new FormVersion("poc-score", StepCase.deployment(execution));
		this.rounds.open(new RoundOpening(trial.caseFile().number(), execution.getProcessInstanceId(),
				Evaluations.SUBJECT, form, closer, seats));
		execution.getProcessInstance().setVariables(Map.of("closer", closer, "trialEvaluators", evaluators));
	}

}
