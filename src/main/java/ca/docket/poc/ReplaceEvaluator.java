package ca.docket.poc;

import ca.docket.casefile.AuditEntry;
import ca.docket.engine.deployment.ForModels;
import ca.docket.engine.sealed.Round;
import ca.docket.engine.sealed.SealedRound;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Seats the evaluator whom the lead named in the place of one who was withdrawn, also in
 * an open round.
 */
@Component
@ForModels(processes = "poc", sets = "evaluator")
class ReplaceEvaluator implements JavaDelegate {

	private final Trials trials;

	private final Evaluations evaluations;

	private final SealedRound rounds;

	ReplaceEvaluator(Trials trials, Evaluations evaluations, SealedRound rounds) {
		this.trials = trials;
		this.evaluations = evaluations;
		this.rounds = rounds;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Trial trial = this.trials.of(execution);
		AuditEntry named = trial.latest("evaluator-named").orElseThrow();
		String other = this.trials.id(named.answer("newEvaluator"));
		TaskService tasks = execution.getProcessEngineServices().getTaskService();
		this.evaluations.latest(trial.caseFile())
			.filter(Round::isOpen)
			.ifPresent(round -> this.rounds.seat(round, other));
		tasks.createTaskQuery()
			.processInstanceId(execution.getProcessInstanceId())
			.taskDefinitionKey(Evaluations.SCORED.activity())
			.taskUnassigned()
			.list()
			.stream()
			.findFirst()
			.ifPresent(task -> tasks.setAssignee(task.getId(), other));
		execution.setVariable("evaluator", other);
	}

}
