package ca.docket.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import ca.docket.Office;
import ca.docket.calendar.Deadline;
import ca.docket.calendar.Deadlines;
import ca.docket.calendar.WorkingDays;
import ca.docket.notice.Ledger.Candidate;
import ca.docket.notice.Ledger.Kind;
import ca.docket.notice.Ledger.Occasion;
import ca.docket.notice.Plans.Looked;
import ca.docket.notice.Plans.Plan;
import org.camunda.bpm.engine.TaskService;
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

	private static final Duration NEXT_DAY = Duration.ofDays(1);

	private final Plans plans;

	private final Ledger ledger;

	private final Recipients recipients;

	private final Deadlines deadlines;

	private final WorkingDays workingDays;

	private final OfficeHours hours;

	private final TaskService tasks;

	private final TransactionTemplate transaction;

	private final Office office;

	private final Clock clock;

	Reminders(Plans plans, Ledger ledger, Recipients recipients, Deadlines deadlines, WorkingDays workingDays,
			OfficeHours hours, TaskService tasks, PlatformTransactionManager transactions, Office office, Clock clock) {
		this.plans = plans;
		this.ledger = ledger;
		this.recipients = recipients;
		this.deadlines = deadlines;
		this.workingDays = workingDays;
		this.hours = hours;
		this.tasks = tasks;
		this.transaction = new TransactionTemplate(transactions);
		this.office = office;
		this.clock = clock;
	}

	/**
	 * One run of the reminders.
	 *
	 * @param recipients what it found out of groups, which holds for all tasks of the run
	 */
	private record Round(Instant now, int edition, Map<List<Candidate>, Set<String>> recipients) {
	}

	/**
	 * The tasks handled in one transaction.
	 *
	 * @param candidates to whom each task is offered
	 * @param moved the due dates to set
	 * @param told who is to be told
	 */
	private record Batch(Round round, Map<String, List<Candidate>> candidates, Map<String, Instant> moved,
			List<Occasion> told) {
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
				look(taken, round);
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

	private void look(List<Plan> taken, Round round) {
		List<String> ids = taken.stream().map(Plan::taskId).toList();
		Map<String, OpenTask> open = this.ledger.open(ids);
		Batch batch = new Batch(round, this.ledger.candidates(ids), new HashMap<>(), new ArrayList<>());
		List<Looked> looked = new ArrayList<>();
		for (Plan plan : taken) {
			OpenTask task = open.get(plan.taskId());
			if (task == null) {
				this.plans.remove(plan.taskId());
			}
			else {
				looked.add(look(plan, task, batch));
			}
		}
		move(batch.moved());
		this.ledger.tell(batch.told(), round.now());
		this.plans.looked(looked, round.edition());
	}

	private Looked look(Plan plan, OpenTask task, Batch batch) {
		Deadline policy = this.deadlines.of(task.kind());
		Instant given = this.deadlines.due(policy, task.created());
		Instant due = task.due();
		Instant ours = plan.due();
		// what the model or somebody by hand set stays, the latter unless it is what the
		// policy says
		if (!Plans.OF_THE_MODEL.equals(ours) && (Objects.equals(due, ours) || Objects.equals(due, given))) {
			ours = given;
			if (!Objects.equals(due, given)) {
				due = given;
				batch.moved().put(task.id(), due);
			}
		}
		Turn turn = new Turn(policy, due, task.created(), this.workingDays, this.office.zone());
		boolean told = !task.suspended() && tell(task, turn, batch);
		return new Looked(task.id(), ours, next(turn, told, batch.round().now()));
	}

	/** Where somebody should have been told, and nobody was there, it is tried daily. */
	private static Instant next(Turn turn, boolean told, Instant now) {
		Instant next = turn.next(now);
		Instant tomorrow = now.plus(NEXT_DAY);
		return (told || next != null && next.isBefore(tomorrow)) ? next : tomorrow;
	}

	private boolean tell(OpenTask task, Turn turn, Batch batch) {
		return escalate(task, turn, batch) & remindHolders(task, turn, batch);
	}

	private boolean escalate(OpenTask task, Turn turn, Batch batch) {
		if (turn.escalation(batch.round().now()).isEmpty()) {
			return true;
		}
		String group = turn.policy().escalateTo();
		Set<String> others = recipients(List.of(new Candidate(group, null)), batch.round());
		String occasion = day(turn.due()) + " " + group;
		others.forEach(other -> batch.told().add(new Occasion(task.id(), other, Kind.ESCALATED, occasion, null)));
		return !others.isEmpty();
	}

	private boolean remindHolders(OpenTask task, Turn turn, Batch batch) {
		Optional<Instant> moment = turn.reminder(batch.round().now());
		if (moment.isEmpty()) {
			return true;
		}
		Set<String> holders = recipients((task.assignee() != null) ? List.of(new Candidate(null, task.assignee()))
				: batch.candidates().getOrDefault(task.id(), List.of()), batch.round());
		String occasion = day(turn.due()) + " " + moment.get();
		holders.forEach(
				holder -> batch.told().add(new Occasion(task.id(), holder, Kind.REMINDER, occasion, moment.get())));
		return !holders.isEmpty();
	}

	private void move(Map<String, Instant> moved) {
		if (!moved.isEmpty()) {
			this.tasks.createTaskQuery().taskIdIn(moved.keySet().toArray(String[]::new)).list().forEach(task -> {
				Instant due = moved.get(task.getId());
				task.setDueDate((due != null) ? Date.from(due) : null);
				this.tasks.saveTask(task);
			});
		}
	}

	private Set<String> recipients(List<Candidate> candidates, Round round) {
		return round.recipients().computeIfAbsent(candidates, this.recipients::of);
	}

	private LocalDate day(Instant moment) {
		return LocalDate.ofInstant(moment, this.office.zone());
	}

}
