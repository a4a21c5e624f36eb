package ca.docket.casefile.disposal;

import java.time.Clock;
import java.time.Instant;

import ca.docket.casefile.keeping.DueDeletions;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Lists and counts what falls due for deletion now of the {@code processes}, named with
 * commas.
 */
@Component
@ForModels(needs = "processes", sets = { "due", DueMoment.VARIABLE })
class CountDue implements JavaDelegate {

	private final StepCase cases;

	private final OwnProcesses processes;

	private final DueDeletions due;

	private final Clock clock;

	CountDue(StepCase cases, OwnProcesses processes, DueDeletions due, Clock clock) {
		this.cases = cases;
		this.processes = processes;
		this.due = due;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Instant until = this.clock.instant();
		DueMoment.set(execution.getProcessInstance(), until);
		execution.getProcessInstance()
			.setVariable("due", this.due.list(this.processes.of(execution), until, this.cases.of(execution).number()));
	}

}
