package ca.docket.calendar;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import ca.docket.Office;
import ca.docket.calendar.DeadlinePolicy.Days;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deadlines of tasks from the policy table {@code task-deadlines} in its latest version,
 * in working days. Models use it as {@code ${deadlines…}}.
 */
@Component
public class Deadlines {

	private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);

	/** What does not expire: the engine's timers want a date. */
	private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

	private final JdbcClient jdbc;

	private final WorkingDays workingDays;

	private final OfficeCalendar calendar;

	private final Office office;

	private final Clock clock;

	private volatile Version latest = new Version("", null);

	Deadlines(JdbcClient jdbc, WorkingDays workingDays, OfficeCalendar calendar, Office office, Clock clock) {
		this.jdbc = jdbc;
		this.workingDays = workingDays;
		this.calendar = calendar;
		this.office = office;
		this.clock = clock;
	}

	/**
	 * When a task that begins now is due: the end of the office's day. Null where the
	 * table has no such task, or no due date for it.
	 * @param process the process id, as {@code intake}
	 * @param task the activity id, as {@code Activity_TriageRequest}
	 */
	public Date due(String process, String task) {
		return find(process, task).map(Days::due).map(this::fromNow).orElse(null);
	}

	/**
	 * When a process that waits for a task from now on waits no longer: the end of the
	 * office's day; in the year 9999 where the table does not say.
	 */
	public Date expiry(String process, String task) {
		return find(process, task).map(Days::expiry).map(this::fromNow).orElseGet(() -> endOf(NEVER));
	}

	/**
	 * How many working days before (negative) or after the day that it is due somebody is
	 * reminded of a task, in order.
	 */
	public List<Integer> reminders(String process, String task) {
		return find(process, task).map(Days::reminders).orElse(List.of());
	}

	/**
	 * What is wrong with a policy table, one sentence each; none for a good one, and for
	 * a model that is another decision.
	 * @param dmn the file
	 */
	public static List<String> problems(InputStream dmn) {
		return DeadlinePolicy.problems(dmn);
	}

	private Date fromNow(int days) {
		return endOf(this.workingDays.plus(LocalDate.now(this.clock.withZone(this.office.zone())), days));
	}

	private Date endOf(LocalDate day) {
		return Date.from(day.atTime(this.calendar.end()).atZone(this.office.zone()).toInstant());
	}

	/**
	 * A table that is no good must not stop a process: it is said, and nothing is due.
	 */
	private Optional<Days> find(String process, String task) {
		try {
			return Optional.ofNullable(policy()).flatMap(table -> table.find(process, task));
		}
		catch (IllegalArgumentException | DmnEngineException ex) {
			LOG.error("No deadline for task {} of process {}, because the table {} is wrong: {}", task, process,
					DeadlinePolicy.KEY, ex.getMessage());
			return Optional.empty();
		}
	}

	private DeadlinePolicy policy() {
		String id = this.jdbc.sql("select id_ from act_re_decision_def where key_ = ? order by version_ desc limit 1")
			.param(DeadlinePolicy.KEY)
			.query(String.class)
			.optional()
			.orElse("");
		if (!id.equals(this.latest.id)) {
			this.latest = new Version(id, id.isEmpty() ? null : DeadlinePolicy.of(table(id)));
		}
		return this.latest.policy;
	}

	private InputStream table(String id) {
		return this.jdbc.sql("""
				select b.bytes_ from act_re_decision_def d
				join act_ge_bytearray b on b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_
				where d.id_ = ?""")
			.param(id)
			.query((row, number) -> row.getBytes(1))
			.optional()
			.map(ByteArrayInputStream::new)
			.orElseThrow();
	}

	private record Version(String id, DeadlinePolicy policy) {
	}

}
