package ca.docket.casefile.documents;

import java.util.List;

import ca.docket.casefile.TaskProperty;
import ca.docket.engine.Objection;
import ca.docket.engine.Submission;
import ca.docket.engine.SubmissionRule;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Refuses to complete a task with the property {@code evidence} = {@code required} until
 * a document is marked as its evidence. With {@code once}, a document from an earlier
 * pass through the task is enough. With {@code evidenceWhen}, such as {@code
 * report=done}, evidence is required only if a field has that answer, or, such as
 * {@code spending}, only if a list has a row.
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
			.map(when -> (when.length > 1) ? when[1].equals(submission.answer(when[0]))
					: !submission.items(when[0]).isEmpty())
			.orElse(true);
	}

}
