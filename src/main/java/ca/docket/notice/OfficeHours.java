package ca.docket.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import ca.docket.Office;
import ca.docket.calendar.Hours;
import ca.docket.calendar.WorkingDays;
import org.springframework.stereotype.Component;

/** Determines when people of the office may be notified, in the office's time zone. */
@Component
class OfficeHours {

	private final Hours hours;

	private final LocalTime digest;

	private final WorkingDays workingDays;

	private final Office office;

	private final Clock clock;

	OfficeHours(NoticeSettings settings, WorkingDays workingDays, Office office, Clock clock) {
		this.hours = Hours.of(settings.hours());
		this.digest = LocalTime.parse(settings.digest());
		this.workingDays = workingDays;
		this.office = office;
		this.clock = clock;
	}

	/** Whether an email may go to them now. */
	boolean isOpen() {
		return this.hours.include(LocalTime.ofInstant(this.clock.instant(), this.office.zone()));
	}

	/** Whether people are reminded now: not on a day off. */
	boolean isWorkingHour() {
		return isOpen() && this.workingDays.isWorkingDay(this.office.day(this.clock.instant()));
	}

	/** When the last daily digest was to go: what is older belongs into it. */
	Instant lastDigest() {
		Instant now = this.clock.instant();
		LocalDate day = this.office.day(now);
		while (!this.workingDays.isWorkingDay(day) || at(day).isAfter(now)) {
			day = day.minusDays(1);
		}
		return at(day);
	}

	private Instant at(LocalDate day) {
		return day.atTime(this.digest).atZone(this.office.zone()).toInstant();
	}

}
