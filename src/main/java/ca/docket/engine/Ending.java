package ca.docket.engine;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * Published, in the engine's transaction, when a person is about to end a task. Who hears
 * it may refuse: then nothing is stored, and the person gets the sentence.
 */
public class Ending {

	private final DelegateTask task;

	private String refusal;

	Ending(DelegateTask task) {
		this.task = task;
	}

	public DelegateTask task() {
		return this.task;
	}

	/**
	 * Keeps the task open.
	 * @param reason the key of a sentence in {@code messages/checks}
	 */
	public void refuse(String reason) {
		this.refusal = reason;
	}

	Optional<String> refusal() {
		return Optional.ofNullable(this.refusal);
	}

}
