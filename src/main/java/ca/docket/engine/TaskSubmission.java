package ca.docket.engine;

import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * Published, in the engine's transaction, when a person is about to complete a task with
 * answers that its form accepts. Listeners may refuse: then nothing is stored, and the
 * person gets the sentence.
 */
public class TaskSubmission {

	private final DelegateTask task;

	private final Map<String, Object> answers;

	private Because refusal;

	TaskSubmission(DelegateTask task, Map<String, Object> answers) {
		this.task = task;
		this.answers = answers;
	}

	/**
	 * Why a task stays open.
	 *
	 * @param reason the key of a sentence
	 * @param details for its placeholders
	 */
	record Because(String reason, Object[] details) {
	}

	public DelegateTask task() {
		return this.task;
	}

	/**
	 * What was answered to a field, as in JSON: text, number, boolean, list or map; null
	 * for nothing.
	 */
	public Object answer(String field) {
		return this.answers.get(field);
	}

	/**
	 * Keeps the task open.
	 * @param reason the key of a sentence in {@code messages/checks}
	 */
	public void refuse(String reason, Object... details) {
		this.refusal = new Because(reason, details);
	}

	Optional<Because> refusal() {
		return Optional.ofNullable(this.refusal);
	}

}
