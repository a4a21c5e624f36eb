package ca.docket.casefile.step;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import ca.docket.calendar.Deadlines;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.letters.CaseLetters;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Asks the submitter for something: what somebody wrote last in the field {@code asks} is
 * put on record for them to read, and the {@code letter} tells it, with the last day for
 * the {@code task} in which they answer ({@code answerBy}).
 */
@Component
@ForModels(needs = { "asks", "letter", "task" })
class AskPerson implements JavaDelegate {

	private final StepCase cases;

	private final AuditTrail auditTrail;

	private final CaseLetters letters;

	private final Deadlines deadlines;

	AskPerson(StepCase cases, AuditTrail auditTrail, CaseLetters letters, Deadlines deadlines) {
		this.cases = cases;
		this.auditTrail = auditTrail;
		this.letters = letters;
		this.deadlines = deadlines;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case caseFile = this.cases.of(execution);
		String field = StepCase.required(execution, "asks");
		AuditEntry asking = this.auditTrail.latestWith(caseFile.processInstanceId(), field).orElseThrow();
		LocalDate answerBy = this.deadlines.lastDay(caseFile.process(), StepCase.required(execution, "task"));
		Map<String, Object> question = new LinkedHashMap<>();
		question.put(field, asking.answer(field));
		question.put("answerBy", answerBy.toString());
		this.auditTrail.add(caseFile.processInstanceId(),
				asking.repeated(AuditTrail.ASKED, execution.getCurrentActivityId(), Viewer.CASE, question));
		// each question gets its own letter
		this.letters.toSubmitter(caseFile, StepCase.required(execution, "letter"),
				"question " + execution.getActivityInstanceId(),
				Map.of(field, asking.answer(field), "answerBy", answerBy));
	}

}
