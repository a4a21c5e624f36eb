package ca.docket.earb;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.commitment.Commitments;
import ca.docket.commitment.Condition;
import ca.docket.commitment.ConditionRows;
import ca.docket.commitment.Promise;
import ca.docket.security.Person;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes a commitment of each condition under which a solution was endorsed. */
@Component
class PromiseConditions implements JavaDelegate {

	/** Who consents to more time. */
	private static final String CONSENTS = "earb-chairs";

	private final Commitments commitments;

	private final ConditionRows rows;

	private final AuditTrail auditTrail;

	PromiseConditions(Commitments commitments, ConditionRows rows, AuditTrail auditTrail) {
		this.commitments = commitments;
		this.rows = rows;
		this.auditTrail = auditTrail;
	}

	@Override
	public void execute(DelegateExecution execution) {
		AuditEntry decision = this.auditTrail.latest(execution.getProcessInstanceId(), "decided").orElseThrow();
		List<String> ids = ConditionRows.of(decision.answers().get(ConditionRows.FIELD))
			.stream()
			.map(condition -> this.commitments.promise(promise(condition, execution)))
			.collect(Collectors.toList());
		execution.setVariable("commitmentIds", ids);
	}

	private Promise promise(Condition condition, DelegateExecution execution) {
		String owner = Optional.ofNullable(condition.owner())
			.flatMap(this.rows::person)
			.map(Person::id)
			.orElseGet(() -> (String) execution.getVariable("requester"));
		return new Promise(execution.getProcessBusinessKey(), execution.getProcessInstanceId(), "condition",
				condition.by(), condition.condition(), owner, condition.days(), condition.evidence(),
				"architects-" + condition.by(), CONSENTS);
	}

}
