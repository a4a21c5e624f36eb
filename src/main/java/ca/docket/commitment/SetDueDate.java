package ca.docket.commitment;

import java.time.LocalDate;
import java.util.Date;

import ca.docket.calendar.Deadlines;
import ca.docket.calendar.WorkingDays;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Says who has a commitment to keep until when, who judges it, and when it is overdue
 * beyond the limit.
 */
@Component
@ForModels(processes = "commitment", sets = { "commitment", "owner", "judges", "consents", "due", "limit" })
class SetDueDate implements JavaDelegate {

	private final Commitments commitments;

	private final Deadlines deadlines;

	private final WorkingDays workingDays;

	SetDueDate(Commitments commitments, Deadlines deadlines, WorkingDays workingDays) {
		this.commitments = commitments;
		this.deadlines = deadlines;
		this.workingDays = workingDays;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Commitment commitment = this.commitments.find((String) execution.getVariable("commitmentId")).orElseThrow();
		LocalDate due = due(commitment, execution);
		this.commitments.open(commitment.id(), execution.getProcessInstanceId(), due);
		execution.setVariable("commitment", commitment.number());
		execution.setVariable("owner", commitment.owner());
		execution.setVariable("judges", commitment.judges());
		execution.setVariable("consents", commitment.consents());
		execution.setVariable("due", Date.from(this.deadlines.endOf(due)));
		execution.setVariable("limit", this.deadlines.expiry(Commitments.REPORT, due));
	}

	/** The owner loses no day while others look at a report that they then return. */
	private LocalDate due(Commitment commitment, DelegateExecution execution) {
		if ("grant".equals(execution.getVariable("moreTime"))) {
			return this.workingDays.plus(LocalDate.parse((String) execution.getVariable("newDate")), 0);
		}
		if ("return".equals(execution.getVariable("judgement"))) {
			return this.workingDays.plus(commitment.due(),
					this.workingDays.between(commitment.reportedOn(), this.commitments.today()));
		}
		return commitment.due();
	}

}
