package ca.docket.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import ca.docket.calendar.Deadline;
import ca.docket.calendar.Deadlines;
import ca.docket.notice.Plans.Looked;
import ca.docket.notice.Plans.Plan;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/**
 * Looks at open tasks: moves their due dates to what the policy and the calendar say, and
 * tells whoever is to be told by now.
 */
@Component
class PlannedLook {

	private static final Duration NEXT_DAY = Duration.ofDays(1);

	private final Plans plans;

	private final Ledger ledger;

	private final Deadlines deadlines;

	private final TaskService tasks;

	private final Telling telling;

	PlannedLook(Plans plans, Ledger ledger, Deadlines deadlines, TaskService tasks, Telling telling) {
		this.plans = plans;
		this.ledger = ledger;
		this.deadlines = deadlines;
		this.tasks = tasks;
		this.telling = telling;
	}

	void look(List<Plan> taken, Round round) {
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
		Turn turn = this.telling.turn(policy, due, task.created());
		boolean told = !task.suspended() && this.telling.tell(task, turn, batch);
		return new Looked(task.id(), ours, next(turn, told, batch.round().now()));
	}

	/** Where somebody should have been told, and nobody was there, it is tried daily. */
	private static Instant next(Turn turn, boolean told, Instant now) {
		Instant next = turn.next(now);
		Instant tomorrow = now.plus(NEXT_DAY);
		return (told || next != null && next.isBefore(tomorrow)) ? next : tomorrow;
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

}
