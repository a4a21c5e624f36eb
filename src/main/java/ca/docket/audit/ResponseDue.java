package ca.docket.audit;

import java.util.Comparator;
import java.util.Date;
import java.util.Objects;

import ca.docket.calendar.Deadlines;
import ca.docket.casefile.step.StepCase;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever drafts responses has them due when the most urgent of theirs is. */
@Component
class ResponseDue {

	private final StepCase step;

	private final Recommendations recommendations;

	private final Ageing ageing;

	private final Deadlines deadlines;

	ResponseDue(StepCase step, Recommendations recommendations, Ageing ageing, Deadlines deadlines) {
		this.step = step;
		this.recommendations = recommendations;
		this.ageing = ageing;
		this.deadlines = deadlines;
	}

	/** Before the table of deadlines sets what nobody has set. */
	@EventListener(condition = "#task.eventName == '" + TaskListener.EVENTNAME_CREATE
			+ "' and #task.taskDefinitionKey == '" + ResponseLists.DRAFT + "'")
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void on(DelegateTask task) {
		this.recommendations.ofAudit(this.step.of(task.getExecution()).number())
			.stream()
			.filter(one -> one.owner().equals(task.getAssignee()))
			.map(this.ageing::responseDue)
			.filter(Objects::nonNull)
			.min(Comparator.naturalOrder())
			.ifPresent(day -> task.setDueDate(Date.from(this.deadlines.endOf(day))));
	}

}
