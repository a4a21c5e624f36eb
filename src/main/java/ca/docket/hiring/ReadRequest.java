package ca.docket.hiring;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import ca.docket.Office;
import ca.docket.casefile.keeping.Holds;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds out for the table what has an application kept. */
@Component
@ForModels(processes = "hiring-request", sets = { "held", "years" })
class ReadRequest implements JavaDelegate {

	private final RequestedApplication requested;

	private final Competitions competitions;

	private final Holds holds;

	private final Office office;

	private final Clock clock;

	ReadRequest(RequestedApplication requested, Competitions competitions, Holds holds, Office office, Clock clock) {
		this.requested = requested;
		this.competitions = competitions;
		this.holds = holds;
		this.office = office;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Application one = this.requested.of(execution).orElseThrow();
		long years = ChronoUnit.YEARS.between(this.office.day(this.competitions.of(one.competition()).closing()),
				this.office.day(this.clock.instant()));
		execution.getProcessInstance()
			.setVariables(Map.of("held", this.holds.isHeld(one.number()) ? "yes" : "no", "years", (int) years));
	}

}
