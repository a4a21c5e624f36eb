package ca.docket.casefile.disposal;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import ca.docket.casefile.keeping.DueDeletions;
import ca.docket.casefile.keeping.DueDeletions.Due;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts what falls due for deletion now of the {@code processes}, named with commas. */
@Component
@ForModels(needs = "processes", sets = { "due", CountDue.UNTIL })
class CountDue implements JavaDelegate {

	/** The moment of the count, up to which it is approved. */
	static final String UNTIL = "dueUntil";

	private final DueDeletions due;

	private final Clock clock;

	CountDue(DueDeletions due, Clock clock) {
		this.due = due;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Instant until = this.clock.instant();
		execution.getProcessInstance().setVariable(UNTIL, Date.from(until));
		execution.getProcessInstance()
			.setVariable("due", this.due.of(processes(execution), until).stream().mapToInt(Due::cases).sum());
	}

	static List<String> processes(DelegateExecution execution) {
		return List.of(StepCase.required(execution, "processes").split(", *"));
	}

}
