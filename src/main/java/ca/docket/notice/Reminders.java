package ca.docket.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import ca.docket.calendar.Deadlines;
import ca.docket.notice.Plans.Plan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends reminders and escalations for open tasks on the days set by the policy, and moves
 * due dates when the policy or the calendar changes. Of several missed days only the last
 * one counts. Each task is handled by one node, a few hundred per transaction.
 */
@Component
class Reminders {

	private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

	private static final int BATCH = 200;

	private static final Duration LATER = Duration.ofHours(1);

	private final Plans plans;

	private final Deadlines deadlines;

	private final OfficeHours hours;

	private final PlannedLook planned;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Reminders(Plans plans, Deadlines deadlines, OfficeHours hours, PlannedLook planned,
			PlatformTransactionManager transactions, Clock clock) {
		this.plans = plans;
		this.deadlines = deadlines;
		this.hours = hours;
		this.planned = planned;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/** Within the office's hours, on working days; several nodes share the work. */
	@Scheduled(cron = "${docket.notice.reminders}", zone = "${docket.office.zone}")
	void remind() {
		if (this.hours.isWorkingHour()) {
			Round round = new Round(this.clock.instant(), this.plans.edition(this.deadlines.edition()),
					new HashMap<>());
			int looked = 0;
			for (int some = lookAt(BATCH, round); some > 0; some = lookAt(BATCH, round)) {
				looked += some;
			}
			LOG.debug("Looked at {} tasks", looked);
		}
	}

	/** Gives how many it was; 0 where nothing is left to look at. */
	private int lookAt(int most, Round round) {
		List<Plan> taken = new ArrayList<>();
		try {
			this.transaction.executeWithoutResult(status -> {
				taken.addAll(this.plans.take(round.now(), round.edition(), most));
				this.planned.look(taken, round);
			});
		}
		catch (RuntimeException ex) {
			goOnAfter(ex, taken, round);
		}
		return taken.size();
	}

	/** One task that makes a fault, or that somebody just changed, stops no others. */
	private void goOnAfter(RuntimeException fault, List<Plan> taken, Round round) {
		if (taken.isEmpty()) {
			throw fault;
		}
		if (taken.size() > 1) {
			taken.forEach(plan -> lookAt(1, round));
		}
		else {
			LOG.warn("Task {} could not be looked at, it is tried again later", taken.get(0).taskId(), fault);
			this.plans.postpone(taken.get(0).taskId(), round.now().plus(LATER), round.edition());
		}
	}

}
