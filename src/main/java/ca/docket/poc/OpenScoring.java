package ca.docket.poc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import ca.docket.engine.sealed.RoundOpening;
import ca.docket.engine.sealed.SealedRound;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import ca.docket.text.FormVersion;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Gives each evaluator of the charter, as the record has it, a seat in a sealed round.
 */
@Component
@ForModels(processes = "poc", sets = { "closer", "trialEvaluators" })
class OpenScoring implements JavaDelegate {

	private final StepCase cases;

	private final Trials trials;

	private final Directory directory;

	private final SealedRound rounds;

	OpenScoring(StepCase cases, Trials trials, Directory directory, SealedRound rounds) {
		this.cases = cases;
		this.trials = trials;
		this.directory = directory;
		this.rounds = rounds;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Trial trial = this.trials.of(this.cases.of(execution));
		String closer = trial.approver();
		List<String> evaluators = trial.charter()
			.evaluators()
			.stream()
			.map(named -> this.directory.named(named).map(Person::id).orElseThrow())
			.toList();
		Map<String, String> seats = evaluators.stream().collect(Collectors.toMap(each -> each, each -> each));
		FormVersion form = new FormVersion("poc-score", StepCase.deployment(execution));
		this.rounds.open(new RoundOpening(trial.caseFile().number(), execution.getProcessInstanceId(),
				Evaluations.SUBJECT, form, closer, seats));
		execution.getProcessInstance()
			.setVariables(Map.of("closer", closer, "trialEvaluators", new ArrayList<>(evaluators)));
	}

}
