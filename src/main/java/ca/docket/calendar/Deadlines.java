package ca.docket.calendar;

import java.util.Date;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Deadlines of tasks from the policy table {@code task-deadlines}, in working days.
 * Models use it as {@code ${deadlines…}}.
 */
@Component
public class Deadlines {

	/**
	 * When a task that begins now is due: the end of the office's day.
	 * @param process the process id, as {@code intake}
	 * @param task the activity id, as {@code Activity_TriageRequest}
	 */
	public Date due(String process, String task) {
		throw new UnsupportedOperationException("TODO notice helper");
	}

}
