package ca.docket.commitment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Makes a commitment of each condition of the latest decision that has some, and of each
 * result of the {@code table}, where the model names one. A condition is judged by the
 * group whose name is {@code judges} and what it is about, as {@code review-privacy}; the
 * group {@code consents} consents to more time.
 */
@Component
@ForModels(needs = { "judges", "consents" }, reads = "table", sets = "commitmentIds")
class PromiseConditions implements JavaDelegate {

	private final StepCase cases;

	private final AuditTrail auditTrail;

	private final Commitments commitments;

	private final TablePromises tables;

	private final Directory directory;

	PromiseConditions(StepCase cases, AuditTrail auditTrail, Commitments commitments, TablePromises tables,
			Directory directory) {
		this.cases = cases;
		this.auditTrail = auditTrail;
		this.commitments = commitments;
		this.tables = tables;
		this.directory = directory;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case caseFile = this.cases.of(execution);
		String judges = StepCase.required(execution, "judges");
		String consents = StepCase.required(execution, "consents");
		List<Promise> promises = new ArrayList<>();
		StepCase.input(execution, "table")
			.ifPresent(table -> promises.addAll(this.tables.of(caseFile, table, consents)));
		this.auditTrail.latestWith(caseFile.processInstanceId(), Condition.LIST)
			.ifPresent(decision -> Condition.of(decision.answers().get(Condition.LIST))
				.forEach(condition -> promises.add(promise(caseFile, condition, judges, consents))));
		execution.getProcessInstance()
			.setVariable("commitmentIds", new ArrayList<>(promises.stream().map(this.commitments::promise).toList()));
	}

	private Promise promise(Case caseFile, Condition condition, String judges, String consents) {
		String owner = Optional.ofNullable(condition.owner())
			.flatMap(this.directory::named)
			.map(Person::id)
			.orElse(caseFile.submitter());
		return new Promise(caseFile.number(), caseFile.processInstanceId(), "condition", condition.by(),
				Promise.Text.of(condition.condition()), owner, condition.days(), Promise.Text.of(condition.evidence()),
				judges + condition.by(), consents);
	}

}
