package ca.docket.poc;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import ca.docket.casefile.AuditTrail;
import ca.docket.engine.deployment.ForModels;
import ca.docket.engine.sealed.Round;
import ca.docket.engine.sealed.SealedRound;
import org.camunda.bpm.engine.RuntimeService;
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
		String activity = execution.getCurrentActivityId();
		List<Boolean> answered = undecided.stream()
			.map(round -> this.rounds.withdraw(round, evaluator, activity))
			.toList();
		if (answered.contains(true)) {
			this.auditTrail.add(execution.getProcessInstanceId(), null, "score-withdrawn", activity,
					Map.of("evaluator", evaluator));
		}
		TaskService tasks = execution.getProcessEngineServices().getTaskService();
		if (!undecided.isEmpty() && undecided.get(0).isOpen()) {
			// what they have not scored, or no longer, is for whoever takes their place
			ofThem(tasks, execution, Evaluations.SCORED.activity(), evaluator)
				.ifPresentOrElse(task -> tasks.setAssignee(task.getId(), null), () -> vacate(execution));
		}
		else {
			ofThem(tasks, execution, Evaluations.REVISED.activity(), evaluator)
				.ifPresent(task -> tasks.complete(task.getId()));
			this.weighAgain.execute(execution);
		}
	}

	private static void vacate(DelegateExecution execution) {
		RuntimeService runtime = execution.getProcessEngineServices().getRuntimeService();
		runtime.createProcessInstanceModification(execution.getProcessInstanceId())
			.startBeforeActivity(Evaluations.SCORED.activity())
			.setVariableLocal("scorer", null)
			.execute();
	}

	private static Optional<Task> ofThem(TaskService tasks, DelegateExecution execution, String activity,
			String evaluator) {
		return tasks.createTaskQuery()
			.processInstanceId(execution.getProcessInstanceId())
			.taskDefinitionKey(activity)
			.taskAssignee(evaluator)
			.list()
			.stream()
			.findFirst();
	}

}
