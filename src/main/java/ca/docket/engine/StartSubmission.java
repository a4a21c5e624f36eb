package ca.docket.engine;

import java.util.Map;
import java.util.Optional;

/**
 * Published, in the engine's transaction, when a person is about to start a process with
 * answers that its form accepts. Listeners may refuse, as with {@link TaskSubmission}.
 */
public class StartSubmission {

	private final String process;

	private final Map<String, Object> answers;

	private TaskSubmission.Because refusal;

	StartSubmission(String process, Map<String, Object> answers) {
		this.process = process;
		this.answers = answers;
	}

	/** The id of the process, as {@code intake}. */
	public String process() {
		return this.process;
	}

	/** What was answered, by field, as {@link TaskSubmission#answer} gives it. */
	public Map<String, Object> answers() {
		return this.answers;
	}

	/**
	 * Starts nothing.
	 * @param reason the key of a sentence in {@code messages/checks}
	 * @param details for its placeholders
	 */
	public void refuse(String reason, Object... details) {
		this.refusal = new TaskSubmission.Because(reason, details);
	}

	Optional<TaskSubmission.Because> refusal() {
		return Optional.ofNullable(this.refusal);
	}

}
