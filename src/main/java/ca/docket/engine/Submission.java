package ca.docket.engine;

import java.util.List;
import java.util.Map;

import ca.docket.text.FormVersion;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * A person's start of a process or completion of a task, with answers that the form
 * accepts.
 *
 * @param process the id of the process, as {@code intake}
 * @param task that is about to end; null where the process is about to start
 * @param form that was filled in; null for none
 * @param answers by field, as in JSON: text, number, boolean, list or map; without those
 * that were left empty
 */
public record Submission(String process, DelegateTask task, FormVersion form, Map<String, Object> answers) {

	/** The answer to a field; null for none. */
	public Object answer(String field) {
		return this.answers.get(field);
	}

	/** The items of a list; none where it was not answered. */
	public List<?> items(String field) {
		return PlainValues.items(answer(field));
	}

	/**
	 * Whether it is of the task with an activity id, as {@code Activity_ReviewRequest}.
	 */
	public boolean isOf(String activity) {
		return this.task != null && this.task.getTaskDefinitionKey().equals(activity);
	}

}
