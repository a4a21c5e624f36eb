package ca.docket.commitment;

import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;

import ca.docket.calendar.Deadlines;
import ca.docket.calendar.WorkingDays;
import ca.docket.casefile.Case;
import ca.docket.casefile.Wording;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.Conflict;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says who has a commitment to keep until when, who judges it, and when it is overdue
 * beyond the limit.
 */
@Component
@ForModels(processes = "commitment", given = "commitmentId",
		sets = { "commitment", "owner", "judges", "consents", "due", "limit" })
class SetDueDate implements JavaDelegate {

	private final StepCase cases;

	private final Commitments commitments;

	private final Deadlines deadlines;

	private final WorkingDays workingDays;

	private final Wording wording;

	SetDueDate(StepCase cases, Commitments commitments, Deadlines deadlines, WorkingDays workingDays, Wording wording) {
		this.cases = cases;
		this.commitments = commitments;
		this.deadlines = deadlines;
		this.workingDays = workingDays;
		this.wording = wording;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Commitment commitment = promised(execution);
		LocalDate due = due(commitment, execution);
		this.commitments.open(commitment.id(), execution.getProcessInstanceId(), due);
		execution.setVariable("commitment", commitment.number());
		execution.setVariable("owner", commitment.owner());
		execution.setVariable("judges", commitment.judges());
		execution.setVariable("consents", commitment.consents());
		execution.setVariable("due", Date.from(this.deadlines.endOf(due)));
		execution.setVariable("limit", this.deadlines.expiry(Commitments.REPORT, due));
	}

	/** A case keeps what was promised in it, and nothing else. */
	private Commitment promised(DelegateExecution execution) {
		Case caseFile = this.cases.of(execution);
		return Optional.ofNullable(execution.getVariable("commitmentId"))
			.map(Object::toString)
			.flatMap(this.commitments::find)
			.filter(found -> found.caseInstance().equals(caseFile.processInstanceId()))
			.orElseThrow(() -> new Conflict(
					this.wording.of("commitment.unknown", LocaleContextHolder.getLocale(), caseFile.number())));
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
