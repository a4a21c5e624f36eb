package ca.docket.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import ca.docket.Office;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Computes deadlines in working days from the latest version of a family's table {@code
 * <family>-deadlines}; models use it as {@code ${deadlines…}}.
 */
@Component
public class Deadlines {

	private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);

	/** What does not expire: the engine's timers want a date. */
	private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

	private final LatestTables tables;

	private final WorkingDays workingDays;

	private final OfficeCalendar calendar;

	private final Office office;

	private final Clock clock;

	/** By the ids of versions: that of a former one is no longer asked. */
	private final Map<String, DeadlinePolicy> policies = new ConcurrentHashMap<>();

	Deadlines(LatestTables tables, WorkingDays workingDays, OfficeCalendar calendar, Office office, Clock clock) {
		this.tables = tables;
		this.workingDays = workingDays;
		this.calendar = calendar;
		this.office = office;
		this.clock = clock;
	}

	/**
	 * What the policy says of a task; {@link Deadline#NONE} where the table does not name
	 * it.
	 */
	public Deadline of(TaskKind kind) {
		return find(kind).orElse(Deadline.NONE);
	}

	/**
	 * When a task is due: the end of the office's day. Null where it is not.
	 * @param begins when the task begins or began
	 */
	public Instant due(Deadline deadline, Instant begins) {
		return (deadline.due() != null) ? after(begins, deadline.due()) : null;
	}

	/**
	 * When a process that waits for a task from now on waits no longer: the end of the
	 * office's day; in the year 9999 where the table does not say.
	 * @param process the process id, as {@code intake}
	 * @param task the activity id, as {@code Activity_AnswerQuestion}
	 */
	public Date expiry(String process, String task) {
		Integer days = of(new TaskKind(process, task, null, null)).expiry();
		return Date.from((days != null) ? after(this.clock.instant(), days) : endOf(NEVER));
	}

	/** The last day on which a process that begins to wait for a task now still waits. */
	public LocalDate lastDay(String process, String task) {
		return this.office.day(expiry(process, task).toInstant());
	}

	/**
	 * When a process waits no longer for a task that is due on a day of its own: as long
	 * after that day as the policy has between due and expired; in the year 9999 where
	 * the table does not say.
	 */
	public Date expiry(TaskKind kind, LocalDate due) {
		Deadline policy = of(kind);
		if (policy.expiry() == null) {
			return Date.from(endOf(NEVER));
		}
		int usual = (policy.due() != null) ? policy.due() : 0;
		return Date.from(endOf(this.workingDays.plus(due, policy.expiry() - usual)));
	}

	/** The end of the office's day, at which what is due on a day is due. */
	public Instant endOf(LocalDate day) {
		return day.atTime(this.calendar.end()).atZone(this.office.zone()).toInstant();
	}

	/**
	 * Changes whenever deadlines may: with a new version of any table, and with the
	 * office's calendar.
	 */
	public String edition() {
		return this.tables.endingIn(DeadlinePolicy.ENDING).values() + " "
				+ Integer.toHexString(this.calendar.toString().hashCode()) + " " + this.office.zone();
	}

	private Instant after(Instant begins, int days) {
		return endOf(this.workingDays.plus(this.office.day(begins), days));
	}

	/**
	 * A table that is no good must not stop a process: it is said, and nothing is due.
	 */
	private Optional<Deadline> find(TaskKind kind) {
		try {
			return policy(kind.process()).flatMap(table -> table.find(kind));
		}
		catch (IllegalArgumentException | DmnEngineException | FeelException ex) {
			LOG.error("No deadline for task {} of process {}, because its table is wrong: {}", kind.task(),
					kind.process(), ex.getMessage());
			return Optional.empty();
		}
	}

	private Optional<DeadlinePolicy> policy(String process) {
		List<String> keys = DeadlinePolicy.keys(process);
		Map<String, String> ids = this.tables.ids(keys);
		return keys.stream()
			.filter(ids::containsKey)
			.findFirst()
			.map(key -> this.policies.computeIfAbsent(ids.get(key),
					id -> DeadlinePolicy.of(key, this.tables.file(id))));
	}

}
