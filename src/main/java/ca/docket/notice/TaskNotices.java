package ca.docket.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import ca.docket.calendar.Deadlines;
import ca.docket.calendar.TaskKind;
import ca.docket.notice.Ledger.Candidate;
import ca.docket.notice.Ledger.Kind;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sets the due date of each new task, and notes in the engine's transaction whom to
 * notify that it waits for them or no longer does.
 */
@Component
class TaskNotices {

	private final Ledger ledger;

	private final Recipients recipients;

	private final Deadlines deadlines;

	private final Plans plans;

	private final IdentityService identity;

	private final Clock clock;

	TaskNotices(Ledger ledger, Recipients recipients, Deadlines deadlines, Plans plans, IdentityService identity,
			Clock clock) {
		this.ledger = ledger;
		this.recipients = recipients;
		this.deadlines = deadlines;
		this.plans = plans;
		this.identity = identity;
		this.clock = clock;
	}

	@EventListener
	void on(DelegateTask task) {
		if (task.getProcessDefinitionId() == null) {
			return;
		}
		switch (task.getEventName()) {
			case TaskListener.EVENTNAME_CREATE -> created(task);
			case TaskListener.EVENTNAME_ASSIGNMENT -> assigned(task);
			case TaskListener.EVENTNAME_UPDATE -> this.plans.look(task.getId());
			default -> this.plans.remove(task.getId());
		}
	}

	private void created(DelegateTask task) {
		Instant due = Plans.OF_THE_MODEL;
		if (task.getDueDate() == null) {
			due = this.deadlines.due(this.deadlines.of(kind(task)), task.getCreateTime().toInstant());
			task.setDueDate((due != null) ? Date.from(due) : null);
		}
		this.plans.add(task.getId(), due);
		if (task.getAssignee() == null) {
			tell(others(this.recipients.of(candidates(task))), Kind.OFFERED, task);
		}
	}

	private TaskKind kind(DelegateTask task) {
		return new TaskKind(this.ledger.process(task.getProcessDefinitionId()), task.getTaskDefinitionKey(),
				OpenTask.tier(tier(task)), task.getPriority());
	}

	/** That of the case, in a process that it called too. */
	private static Object tier(DelegateTask task) {
		String root = ((ExecutionEntity) task.getExecution()).getRootProcessInstanceId();
		return Context.getCommandContext().getExecutionManager().findExecutionById(root).getVariable("tier");
	}

	private void assigned(DelegateTask task) {
		Optional<String> before = this.ledger.holderBefore(task.getId());
		before.filter(holder -> !holder.isEmpty() && !isActor(holder))
			.ifPresent(holder -> tell(List.of(holder), Kind.RELEASED, task));
		// who takes a task knows it; who is given a new one by their own act does not
		if (task.getAssignee() != null && (before.isEmpty() || !isActor(task.getAssignee()))) {
			tell(List.of(task.getAssignee()), Kind.ASSIGNED, task);
		}
	}

	private void tell(Collection<String> told, Kind kind, DelegateTask task) {
		if (!told.isEmpty()) {
			this.ledger.tell(told, kind, task.getId(), null, this.clock.instant());
		}
	}

	private static List<Candidate> candidates(DelegateTask task) {
		return task.getCandidates().stream().map(link -> new Candidate(link.getGroupId(), link.getUserId())).toList();
	}

	/**
	 * Who acts sees what comes of it, and is told only where nobody else would be.
	 */
	private Set<String> others(Set<String> all) {
		Set<String> others = new LinkedHashSet<>(all);
		others.removeIf(this::isActor);
		return others.isEmpty() ? all : others;
	}

	private boolean isActor(String person) {
		Authentication current = this.identity.getCurrentAuthentication();
		return current != null && person.equals(current.getUserId());
	}

}
