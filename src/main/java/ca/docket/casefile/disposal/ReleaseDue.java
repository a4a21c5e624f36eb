package ca.docket.casefile.disposal;

import java.time.Clock;
import java.time.Instant;

import ca.docket.casefile.Case;
import ca.docket.casefile.keeping.DueDeletions;
import ca.docket.casefile.step.Grants;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Lets the next night delete what was due of the {@code processes} when it was counted,
 * once several people have approved it.
 */
@Component
@ForModels(needs = "processes")
class ReleaseDue implements JavaDelegate {

	private final StepCase cases;

	private final OwnProcesses processes;

	private final Grants grants;

	private final DueDeletions due;

	private final Clock clock;

	ReleaseDue(StepCase cases, OwnProcesses processes, Grants grants, DueDeletions due, Clock clock) {
		this.cases = cases;
		this.processes = processes;
		this.grants = grants;
		this.due = due;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case deletion = this.cases.of(execution);
		this.grants.requireAll(deletion, "approved");
		this.due.release(this.processes.of(execution), counted(execution), deletion.number());
	}

	/** Nobody approves what is to come, whatever the variable says. */
	private Instant counted(DelegateExecution execution) {
		Instant counted = DueMoment.of(execution.getProcessInstance());
		Instant now = this.clock.instant();
		return counted.isBefore(now) ? counted : now;
	}

}
