package ca.docket.electorlist;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;

import ca.docket.casefile.Case;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Says when a released edition goes out: the first one and an {@code urgent} one at once,
 * any other on the next set day.
 */
@Component
@ForModels(processes = "electorlist", reads = "urgent", sets = { "editionWaits", "setDay" })
class PlanEdition implements JavaDelegate {

	private final StepCase step;

	private final Campaigns campaigns;

	private final EditionDays days;

	private final Clock clock;

	PlanEdition(StepCase step, Campaigns campaigns, EditionDays days, Clock clock) {
		this.step = step;
		this.campaigns = campaigns;
		this.days = days;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case campaign = this.step.of(execution);
		boolean together = this.campaigns.nextEdition(campaign) > 1
				&& !Boolean.TRUE.equals(execution.getVariable("urgent"));
		Instant day = this.days.next(campaign);
		execution.setVariable("editionWaits", together && day.isAfter(this.clock.instant()));
		execution.setVariable("setDay", Date.from(day));
	}

}
