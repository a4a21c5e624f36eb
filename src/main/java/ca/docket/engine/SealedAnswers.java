package ca.docket.engine;

import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * Keeps, in tables of a family, what people say in its sealed tasks: the operator's files
 * name them. The engine keeps nothing of it, in no variable, history or record. One bean
 * for each process that has such tasks.
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
