package ca.docket.engine.deployment;

import java.util.Arrays;
import java.util.List;

/**
 * What is wrong with a file.
 *
 * @param file its name; empty for the deployment as a whole
 * @param element the id of the element; empty for the file as a whole
 * @param key of the sentence in {@code messages/checks}, after {@code model.}
 * @param details for its placeholders
 * @param severity whether it stands against a deployment
 */
public record Finding(String file, String element, String key, List<Object> details, Severity severity) {

	/**
	 * As many are shown at once: whoever has more goes through them in turns. Beyond it
	 * nothing more is looked for that takes time.
	 */
	public static final int MOST = 50;

	/** What a finding leads to. */
	public enum Severity {

		/** The deployment is refused. */
		FAULT,
		/** It is taken, and whoever sent it is told. */
		WARNING

	}

	/** A finding at an element, or, with an empty id, at a file. */
	public static Finding of(String file, String element, String key, Object... details) {
		return new Finding(file, element, key, Arrays.asList(details), Severity.FAULT);
	}

	/** One that does not stand against the deployment. */
	public static Finding warning(String file, String element, String key, Object... details) {
		return new Finding(file, element, key, Arrays.asList(details), Severity.WARNING);
	}

	public boolean isWarning() {
		return this.severity == Severity.WARNING;
	}

}
