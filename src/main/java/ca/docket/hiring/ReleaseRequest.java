package ca.docket.hiring;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.keeping.DueDeletions;
import ca.docket.casefile.step.Grants;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Lets the next night delete an application before its time, once two people have
 * approved it, and tells the person by the {@code letter}, which goes with it.
 */
@Component
@ForModels(processes = "hiring-request", needs = "letter")
class ReleaseRequest implements JavaDelegate {

	private final RequestedApplication requested;

	private final Grants grants;

	private final DueDeletions due;

	private final ApplicantLetters letters;

	private final Clock clock;

	ReleaseRequest(RequestedApplication requested, Grants grants, DueDeletions due, ApplicantLetters letters,
			Clock clock) {
		this.requested = requested;
		this.grants = grants;
		this.due = due;
		this.letters = letters;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case request = this.requested.request(execution);
		this.grants.requireAll(request, "granted");
		this.requested.of(execution).ifPresent(one -> {
			this.due.request(one.number(), request.number());
			this.due.release(List.of(request.process()), this.clock.instant(), request.number());
			this.letters.write(one, StepCase.required(execution, "letter"), request.number(), Map.of());
		});
	}

}
