package ca.docket.engine;

import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * Stores, in a family's own tables, the answers to its sealed tasks, which the operator's
 * files name; the engine keeps them in no variable, history or record. One bean per
 * process with such tasks.
 */
public interface SealedAnswers {

	/** The process whose sealed answers it keeps, as {@code earb-item}. */
	String process();

	/**
	 * Whether a person may still say it. Asked in the transaction that ends the task,
	 * before anything of the process is read: who waits here for others to end theirs
	 * sees what they left.
	 * @return the key of a sentence in {@code messages/checks} that refuses them; empty
	 * where they may
	 */
	Optional<String> admit(DelegateTask task, String person);

	/**
	 * Keeps answers in the transaction that ends the task.
	 * @param person who says it, for themselves
	 * @param answers checked against the form, by field: text, numbers, booleans, lists
	 * and maps of them; null where a question was not asked
	 */
	void keep(DelegateTask task, String person, Map<String, Object> answers);

}
