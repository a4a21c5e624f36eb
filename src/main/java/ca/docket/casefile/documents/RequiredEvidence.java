package ca.docket.casefile.documents;

import java.util.List;

import org.springframework.stereotype.Component;

import ca.docket.casefile.TaskProperty;
import ca.docket.engine.Objection;
import ca.docket.engine.Submission;
import ca.docket.engine.SubmissionRule;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * Keeps a task open whose model asks for evidence, by the property {@code evidence} with
 * the value {@code required}, as long as no document is marked as that. With the value
 * {@code once} a document will do that was marked when the case came by the task before.
 * With {@code evidenceWhen}, as {@code report=done}, it asks only where a field is
 * answered so.
 */
@Component
class RequiredEvidence implements SubmissionRule {

	private final Documents documents;

	RequiredEvidence(Documents documents) {
		this.documents = documents;
	}

	@Override
	public List<Objection> objections(Submission submission) {
		boolean missing = submission.task() != null && !isThere(submission.task()) && isAskedFor(submission);
		return missing ? List.of(Objection.of("document.evidence-required")) : List.of();
	}

	private boolean isThere(DelegateTask task) {
		return TaskProperty.of(task, "evidence").map(evidence -> switch (evidence) {
			case "required" -> this.documents.hasEvidence(task.getId());
			case "once" -> this.documents.hasEvidence(task.getProcessInstanceId(), task.getTaskDefinitionKey());
			default -> true;
		}).orElse(true);
	}

	private static boolean isAskedFor(Submission submission) {
		return TaskProperty.of(submission.task(), "evidenceWhen")
			.map(when -> when.split("=", 2))
			.map(when -> when[1].equals(submission.answer(when[0])))
			.orElse(true);
	}

}
