package ca.docket.casefile.disposal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.keeping.DueDeletions;
import ca.docket.casefile.keeping.DueDeletions.Recount;
import ca.docket.casefile.step.Grants;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Lets the next night delete what was listed of the {@code processes} once several people
 * have approved it, and puts on record what is left of the list.
 */
@Component
@ForModels(needs = "processes")
class ReleaseDue implements JavaDelegate {

	private final StepCase cases;

	private final OwnProcesses processes;

	private final Grants grants;

	private final DueDeletions due;

	private final AuditTrail auditTrail;

	private final Clock clock;

	ReleaseDue(StepCase cases, OwnProcesses processes, Grants grants, DueDeletions due, AuditTrail auditTrail,
			Clock clock) {
		this.cases = cases;
		this.processes = processes;
		this.grants = grants;
		this.due = due;
		this.auditTrail = auditTrail;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case deletion = this.cases.of(execution);
		this.grants.requireAll(deletion, "approved");
		List<String> own = this.processes.of(execution);
		Instant counted = counted(execution);
		this.due.release(own, counted, deletion.number());
		Recount now = this.due.recount(own, counted, deletion.number(), this.clock.instant());
		this.auditTrail.addFinding(deletion.processInstanceId(), "deletion-released", execution.getCurrentActivityId(),
				Map.of("going", now.going(), "held", now.held(), "since", now.since()));
	}

	/** Nobody approves what is to come, whatever the variable says. */
	private Instant counted(DelegateExecution execution) {
		Instant counted = DueMoment.of(execution.getProcessInstance());
		Instant now = this.clock.instant();
		return counted.isBefore(now) ? counted : now;
	}

}
