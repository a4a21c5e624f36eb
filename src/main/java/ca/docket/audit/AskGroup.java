package ca.docket.audit;

import java.util.Map;
import java.util.Optional;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.ProcessMessages;
import ca.docket.casefile.letters.CaseLetters;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Asks a {@code group}, where its {@code task} is a list of the audit by putting the
 * recommendation on it; the list begins with the {@code message} where none is open.
 * Where nobody of the group may do it, because all had a part in it ({@code without}
 * those) or none is among its readers, those it would go {@code to} are asked, one level
 * up; they get the {@code letter} where it is no list, or nobody of them may either.
 */
@Component
@ForModels(processes = "audit-recommendation", needs = { "group", "without", "letter", "to" },
		reads = { "task", "message" })
class AskGroup implements JavaDelegate {

	private final StepCase step;

	private final Recommendations recommendations;

	private final AuditTrail auditTrail;

	private final ProcessMessages messages;

	private final Independence independence;

	private final CaseLetters letters;

	AskGroup(StepCase step, Recommendations recommendations, AuditTrail auditTrail, ProcessMessages messages,
			Independence independence, CaseLetters letters) {
		this.step = step;
		this.recommendations = recommendations;
		this.auditTrail = auditTrail;
		this.messages = messages;
		this.independence = independence;
		this.letters = letters;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case part = this.step.of(execution);
		Optional<String> task = StepCase.input(execution, "task");
		String group = group(execution, part, task.isPresent());
		task.ifPresent(list -> list(part, list, group, StepCase.required(execution, "message")));
	}

	private String group(DelegateExecution execution, Case part, boolean list) {
		String group = StepCase.required(execution, "group");
		String above = StepCase.required(execution, "to");
		String without = StepCase.required(execution, "without");
		Recommendation one = this.recommendations.of(part.number());
		if (this.independence.somebodyMay(one, group, without)) {
			return group;
		}
		if (list && this.independence.somebodyMay(one, above, without)) {
			this.auditTrail.note(part.processInstanceId(), "raised", execution.getCurrentActivityId(),
					Map.of("from", group, "to", above));
			return above;
		}
		this.letters.toGroup(part, StepCase.required(execution, "letter"), execution.getActivityInstanceId(), above);
		return group;
	}

	private void list(Case part, String task, String group, String message) {
		reported(part);
		this.recommendations.waitsFor(part.number(), group);
		this.messages.open(this.step.whole(part), task, group, message);
	}

	/** A task of the recommendation itself is answered outside of the lists. */
	private void reported(Case part) {
		this.auditTrail.latest(part.processInstanceId(), "reported")
			.ifPresent(entry -> this.recommendations.say(part.number(), entry.answers()));
	}

}
