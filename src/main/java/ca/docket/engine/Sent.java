package ca.docket.engine;

import java.util.Map;
import java.util.Optional;

/**
 * Published, in the engine's transaction, when what a person sent in a form fits the
 * form. A family that knows more may refuse: then nothing is stored, and the person gets
 * the sentence.
 */
public class Sent {

	private final String process;

	private final String processInstanceId;

	private final String task;

	private final Map<String, Object> values;

	private Reason refusal;

	Sent(String process, String processInstanceId, String task, Map<String, Object> values) {
		this.process = process;
		this.processInstanceId = processInstanceId;
		this.task = task;
		this.values = values;
	}

	/** Why, as a sentence of {@code messages/checks}. */
	record Reason(String key, Object[] details) {
	}

	/** The id of the process, as {@code intake}. */
	public String process() {
		return this.process;
	}

	/** Null at a start. */
	public String processInstanceId() {
		return this.processInstanceId;
	}

	/** The activity id, as {@code Activity_DecideRequest}; null at a start. */
	public String task() {
		return this.task;
	}

	/**
	 * The answers by field, as they will be stored: text, numbers, booleans, lists, maps;
	 * null where nothing was answered.
	 */
	public Map<String, Object> values() {
		return this.values;
	}

	/**
	 * Refuses what was sent. The first reason counts.
	 * @param key of a sentence in {@code messages/checks}
	 * @param details for its placeholders
	 */
	public void refuse(String key, Object... details) {
		if (this.refusal == null) {
			this.refusal = new Reason(key, details);
		}
	}

	Optional<Reason> refusal() {
		return Optional.ofNullable(this.refusal);
	}

}
