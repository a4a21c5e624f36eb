package ca.docket.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import ca.docket.casefile.Entry;
import ca.docket.casefile.Records;
import ca.docket.casefile.Rulings;
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

	private final Rulings rulings;

	private final Records records;

	NoteCommitments(Commitments commitments, ConditionRows rows, Rulings rulings, Records records) {
		this.commitments = commitments;
		this.rows = rows;
		this.rulings = rulings;
		this.records = records;
	}

	@Override
	public void execute(DelegateExecution execution) {
		List<String> ids = new ArrayList<>();
		this.rulings.latest(execution.getProcessInstanceId(), TABLE)
			.ifPresent(ruling -> ruling.outputs()
				.forEach(assessment -> ids.add(this.commitments.promise(promise(assessment, execution)))));
		Entry decision = this.records.latest(execution.getProcessInstanceId(), "decided").orElseThrow();
		ConditionRows.of(decision.answers().get(ConditionRows.FIELD))
			.forEach(condition -> ids.add(this.commitments.promise(promise(condition, execution))));
		execution.setVariable("commitmentIds", ids);
	}

	private static Promise promise(Map<String, Object> assessment, DelegateExecution execution) {
		String topic = assessment.get("topic").toString();
		String evidence = assessment.get("evidence").toString();
		Object commitment = assessment.get("commitment");
		// tables of before had no words, only keys of them
		boolean inWords = commitment != null;
		return new Promise(execution.getProcessBusinessKey(), execution.getProcessInstanceId(), "assessment", topic,
				inWords ? commitment.toString() : TABLE + ".topic." + topic, requester(execution),
				(Integer) assessment.get("days"), inWords ? evidence : TABLE + ".evidence." + evidence,
				assessment.get("judges").toString(), CONSENTS);
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
