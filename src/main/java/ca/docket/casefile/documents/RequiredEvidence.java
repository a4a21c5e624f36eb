package ca.docket.casefile.documents;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import ca.docket.casefile.TaskProperty;
import ca.docket.engine.TaskSubmission;

/**
 * Keeps a task open whose model asks for evidence, by the property {@code evidence} with
 * the value {@code required}, as long as no document is marked as that. With the value
 * {@code once} a document will do that was marked when the case came by the task before.
 * With {@code evidenceWhen}, as {@code report=done}, it asks only where a field is
 * answered so.
 */
@Component
class RequiredEvidence {

	private final Documents documents;

	RequiredEvidence(Documents documents) {
		this.documents = documents;
	}

	@EventListener
	void check(TaskSubmission submission) {
		boolean there = TaskProperty.of(submission.task(), "evidence").map(evidence -> switch (evidence) {
			case "required" -> this.documents.hasEvidence(submission.task().getId());
			case "once" -> this.documents.hasEvidence(submission.task().getProcessInstanceId(),
					submission.task().getTaskDefinitionKey());
			default -> true;
		}).orElse(true);
		if (!there && isAskedFor(submission)) {
			submission.refuse("document.evidence-required");
		}
	}

	private static boolean isAskedFor(TaskSubmission submission) {
		return TaskProperty.of(submission.task(), "evidenceWhen")
			.map(when -> when.split("=", 2))
			.map(when -> when[1].equals(submission.answer(when[0])))
			.orElse(true);
	}

}
