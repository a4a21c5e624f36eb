package ca.docket.electorlist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ca.docket.Office;
import ca.docket.casefile.Case;
import ca.docket.casefile.letters.CaseLetters;
import ca.docket.casefile.letters.CaseLetters.InLanguage;
import ca.docket.casefile.step.StepCase;
import ca.docket.electorlist.ChangeRequest.Row;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Answers a request for changes: the contact of the recipient gets the {@code letter}.
 * How much was applied decides how the case ends.
 */
@Component
@ForModels(processes = "electorlist-change", needs = "letter", sets = "applied")
class AnswerChanges implements JavaDelegate {

	private final StepCase step;

	private final ChangeRequests requests;

	private final Deliveries deliveries;

	private final ChangeAnswers answers;

	private final CaseLetters letters;

	private final Office office;

	AnswerChanges(StepCase step, ChangeRequests requests, Deliveries deliveries, ChangeAnswers answers,
			CaseLetters letters, Office office) {
		this.step = step;
		this.requests = requests;
		this.deliveries = deliveries;
		this.answers = answers;
		this.letters = letters;
		this.office = office;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case change = this.step.of(execution);
		ChangeRequest request = this.requests.ofCase(change.number());
		List<Row> rows = this.requests.rows(request);
		int applied = (int) rows.stream().filter(Row::isApplied).count();
		this.requests.answered(request);
		tell(execution, change, request, applied, rows.size() - applied);
		execution.setVariable("applied", (applied == rows.size()) ? "all" : (applied > 0) ? "some" : "none");
	}

	private void tell(DelegateExecution execution, Case change, ChangeRequest request, int applied, int refused) {
		Delivery delivery = this.deliveries.find(request.delivery()).orElseThrow();
		Map<String, Object> said = new HashMap<>();
		said.put("municipality", delivery.municipality());
		said.put("day", this.office.day(request.at()));
		said.put("applied", (applied > 0) ? applied : null);
		said.put("refused", (refused > 0) ? refused : null);
		said.put("reasons", (InLanguage) language -> this.answers.reasons(change, language));
		this.letters.toPerson(change, StepCase.required(execution, "letter"), "answer", delivery.contact().reader(),
				said);
	}

}
