package ca.docket.electorlist;

import java.time.Clock;

import ca.docket.Office;
import ca.docket.calendar.PolicyTerms;
import ca.docket.calendar.WorkingDays;
import org.springframework.stereotype.Component;

/** When recipients are reminded, as the terms say. */
@Component
class ReminderPlan {

	private final PolicyTerms<ListTerms> terms;

	private final WorkingDays workingDays;

	private final Office office;

	private final Clock clock;

	ReminderPlan(PolicyTerms<ListTerms> terms, WorkingDays workingDays, Office office, Clock clock) {
		this.terms = terms;
		this.workingDays = workingDays;
		this.office = office;
		this.clock = clock;
	}

	/** Whether it is the recipient's turn, and has been for long enough. */
	boolean isDue(Delivery delivery) {
		return delivery.isAwaited() && delivery.miscounted() == null && delivery.toldAt() != null && !this.office
			.day(this.clock.instant())
			.isBefore(this.workingDays.plus(this.office.day(delivery.toldAt()), this.terms.latest().reminderDays()));
	}

	boolean isExhausted(Delivery delivery) {
		return delivery.reminded() >= this.terms.latest().reminders();
	}

}
