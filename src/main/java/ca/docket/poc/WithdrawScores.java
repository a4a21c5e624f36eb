package ca.docket.poc;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import ca.docket.casefile.AuditTrail;
import ca.docket.engine.deployment.ForModels;
import ca.docket.engine.sealed.Round;
import ca.docket.engine.sealed.SealedRound;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Takes the seat of an evaluator who does not go on, in an evaluation that is not decided
 * yet. A round of scores that is open waits for another; where it is closed, the scores
 * that are left are weighed again. It moves other branches of the process, which set what
 * they set.
 */
@Component
@ForModels(processes = "poc", sets = ForModels.ANY)
class WithdrawScores implements JavaDelegate {

	private final Trials trials;

	private final Evaluations evaluations;

	private final SealedRound rounds;

	private final AuditTrail auditTrail;

	private final WeighAgain weighAgain;

	WithdrawScores(Trials trials, Evaluations evaluations, SealedRound rounds, AuditTrail auditTrail,
			WeighAgain weighAgain) {
		this.trials = trials;
		this.evaluations = evaluations;
		this.rounds = rounds;
		this.auditTrail = auditTrail;
		this.weighAgain = weighAgain;
	}

	@Override
	public void execute(DelegateExecution execution) {
		List<Round> undecided = this.evaluations.undecided(this.trials.of(execution));
		String evaluator = (String) execution.getVariable("evaluator");
		List<Boolean> answered = undecided.stream()
			.map(round -> this.rounds.withdraw(round, evaluator, execution.getCurrentActivityId()))
			.toList();
		if (answered.contains(true)) {
			this.auditTrail.add(execution.getProcessInstanceId(), null, "score-withdrawn",
					execution.getCurrentActivityId(), Map.of("evaluator", evaluator));
		}
		if (undecided.stream().limit(1).anyMatch(Round::isOpen)) {
			vacate(execution, evaluator);
		}
		else {
			ofThem(execution, Evaluations.REVISED.activity(), evaluator)
				.ifPresent(task -> tasks(execution).complete(task.getId()));
			this.weighAgain.execute(execution);
		}
	}

	/**
	 * What they have not scored, or no longer, is for whoever is named in their place.
	 */
	private static void vacate(DelegateExecution execution, String evaluator) {
		ProcessEngineServices engine = execution.getProcessEngineServices();
		ofThem(execution, Evaluations.SCORED.activity(), evaluator).ifPresentOrElse(
				task -> tasks(execution).setAssignee(task.getId(), null),
				() -> engine.getRuntimeService()
					.createProcessInstanceModification(execution.getProcessInstanceId())
					.startBeforeActivity(Evaluations.SCORED.activity())
					.setVariableLocal("scorer", null)
					.execute());
	}

	private static Optional<Task> ofThem(DelegateExecution execution, String activity, String evaluator) {
		return tasks(execution).createTaskQuery()
			.processInstanceId(execution.getProcessInstanceId())
			.taskDefinitionKey(activity)
			.taskAssignee(evaluator)
			.list()
			.stream()
			.findFirst();
	}

	private static TaskService tasks(DelegateExecution execution) {
		return execution.getProcessEngineServices().getTaskService();
	}

}
