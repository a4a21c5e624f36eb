package ca.docket.casefile.disposal;

import java.util.Date;

import ca.docket.casefile.keeping.DueDeletions;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Lets the next night delete what was due of the {@code processes} when it was counted.
 */
@Component
@ForModels(needs = "processes", reads = CountDue.UNTIL)
class ReleaseDue implements JavaDelegate {

	private final StepCase cases;

	private final DueDeletions due;

	ReleaseDue(StepCase cases, DueDeletions due) {
		this.cases = cases;
		this.due = due;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.due.release(CountDue.processes(execution), ((Date) execution.getVariable(CountDue.UNTIL)).toInstant(),
				this.cases.of(execution).number());
	}

}
