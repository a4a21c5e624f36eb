package ca.docket.electorlist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;

import ca.docket.Office;
import ca.docket.casefile.Case;
import ca.docket.security.AsSystem;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** The set days of a campaign on which corrections and redactions go out together. */
@Component
class EditionDays {

	private final CampaignDays days;

	private final ManagementService timers;

	private final AsSystem system;

	private final Office office;

	private final Clock clock;

	EditionDays(CampaignDays days, ManagementService timers, AsSystem system, Office office, Clock clock) {
		this.days = days;
		this.timers = timers;
		this.system = system;
		this.office = office;
		this.clock = clock;
	}

	/**
	 * When an edition that is released now goes out; at once where no set day is left.
	 */
	Instant next(Case campaign) {
		LocalDate today = this.office.day(this.clock.instant());
		return this.days.of(campaign, Locale.ENGLISH)
			.stream()
			.filter(CampaignDays.Day::isOfEditions)
			.flatMap(day -> Optional.ofNullable(day.holds()).stream())
			.filter(day -> !day.isBefore(today))
			.min(LocalDate::compareTo)
			.filter(day -> !day.equals(today))
			.map(day -> day.atStartOfDay(this.office.zone()).toInstant())
			.orElseGet(this.clock::instant);
	}

	/** The day for which a released edition waits; empty where none does. */
	public Optional<LocalDate> awaited(Case campaign) {
		return timer(campaign).map(timer -> this.office.day(timer.getDuedate().toInstant()));
	}

	/** The calendar is another: what waits goes out on the day that is the next now. */
	void moved(Case campaign) {
		timer(campaign).ifPresent(
				timer -> this.system.run(() -> this.timers.setJobDuedate(timer.getId(), Date.from(next(campaign)))));
	}

	private Optional<Job> timer(Case campaign) {
		return this.system.get(() -> Optional.ofNullable(this.timers.createJobQuery()
			.processInstanceId(campaign.processInstanceId())
			.activityId("Event_SetDay")
			.singleResult()));
	}

}
