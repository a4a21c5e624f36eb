package ca.docket.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.DecisionLog;
import ca.docket.commitment.Commitments;
import ca.docket.commitment.Condition;
import ca.docket.commitment.ConditionRows;
import ca.docket.commitment.Promise;
import ca.docket.security.Person;

/**
 * Makes a commitment of each assessment that is still to be done after an approval, which
 * is the requester's, and of each condition.
 */
@Component
class NoteCommitments implements JavaDelegate {

	private static final String TABLE = "intake-commitments";

	/** Who consents to more time. */
	private static final String CONSENTS = "coordinators";

	private final Commitments commitments;

	private final ConditionRows rows;

	private final DecisionLog decisionLog;

	private final AuditTrail auditTrail;

	NoteCommitments(Commitments commitments, ConditionRows rows, DecisionLog decisionLog, AuditTrail auditTrail) {
		this.commitments = commitments;
		this.rows = rows;
		this.decisionLog = decisionLog;
		this.auditTrail = auditTrail;
	}

	@Override
	public void execute(DelegateExecution execution) {
		List<String> ids = new ArrayList<>();
		this.decisionLog.latest(execution.getProcessInstanceId(), TABLE)
			.ifPresent(logged -> logged.outputs()
				.forEach(assessment -> ids.add(this.commitments.promise(promise(assessment, execution)))));
		AuditEntry decision = this.auditTrail.latest(execution.getProcessInstanceId(), "decided").orElseThrow();
		ConditionRows.of(decision.answers().get(ConditionRows.FIELD))
			.forEach(condition -> ids.add(this.commitments.promise(promise(condition, execution))));
		execution.setVariable("commitmentIds", ids);
	}

	private static Promise promise(Map<String, Object> assessment, DelegateExecution execution) {
		String topic = assessment.get("topic").toString();
		return new Promise(execution.getProcessBusinessKey(), execution.getProcessInstanceId(), "assessment", topic,
				TABLE + ".topic." + topic, requester(execution), (Integer) assessment.get("days"),
				TABLE + ".evidence." + assessment.get("evidence"), assessment.get("judges").toString(), CONSENTS);
	}

	private Promise promise(Condition condition, DelegateExecution execution) {
		return new Promise(execution.getProcessBusinessKey(), execution.getProcessInstanceId(), "condition",
				condition.by(), condition.condition(),
				Optional.ofNullable(condition.owner())
					.flatMap(this.rows::person)
					.map(Person::id)
					.orElseGet(() -> requester(execution)),
				condition.days(), condition.evidence(), "review-" + condition.by(), CONSENTS);
	}

	private static String requester(DelegateExecution execution) {
		return (String) execution.getVariable("requester");
	}

}
