package ca.docket.audit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import ca.docket.calendar.Deadlines;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever drafts responses has them due when the most urgent of theirs is. */
@Component
class ResponseDue {

	private final Cases cases;

	private final Recommendations recommendations;

	private final Ageing ageing;

	private final Deadlines deadlines;

	ResponseDue(Cases cases, Recommendations recommendations, Ageing ageing, Deadlines deadlines) {
		this.cases = cases;
		this.recommendations = recommendations;
		this.ageing = ageing;
		this.deadlines = deadlines;
	}

	/** Before the table of deadlines sets what nobody has set. */
	@EventListener(condition = "#task.eventName == '" + TaskListener.EVENTNAME_CREATE
			+ "' and #task.taskDefinitionKey == '" + ResponseLists.DRAFT + "'")
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void on(DelegateTask task) {
		earliest(task).ifPresent(day -> task.setDueDate(Date.from(this.deadlines.endOf(day))));
	}

	private Optional<LocalDate> earliest(DelegateTask task) {
		String instance = task.getProcessInstanceId();
		Case audit = this.cases.ofProcessInstances(List.of(instance)).get(instance);
		return Optional.ofNullable(audit)
			.map(Case::number)
			.stream()
			.flatMap(number -> this.recommendations.ofAudit(number).stream())
			.filter(one -> one.owner().equals(task.getAssignee()))
			.map(this.ageing::responseDue)
			.filter(Objects::nonNull)
			.min(Comparator.naturalOrder());
	}

}
