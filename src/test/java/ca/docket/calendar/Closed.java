package ca.docket.calendar;

import java.time.Clock;
import java.util.Map;
import java.util.Set;

import ca.docket.Office;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An office that is closed on one day more, as after a change of its calendar. */
public class Closed {

	private final WorkingDays workingDays;

	private final Deadlines deadlines;

	public Closed(String day, Office office, JdbcClient jdbc, Clock clock) {
		OfficeCalendar calendar = new OfficeCalendar("17:00", true, Set.of(), Map.of(day, "Closed"));
		this.workingDays = new WorkingDays(calendar);
		this.deadlines = new Deadlines(new LatestTables(jdbc), this.workingDays, calendar, office, clock);
	}

	public WorkingDays workingDays() {
		return this.workingDays;
	}

	public Deadlines deadlines() {
		return this.deadlines;
	}

}
