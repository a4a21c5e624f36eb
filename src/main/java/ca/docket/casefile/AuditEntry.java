package ca.docket.casefile;

import java.time.Instant;
import java.util.Map;

import ca.docket.text.FormVersion;

/**
 * An entry in the record of a case: who did what, and with which answers.
 *
 * @param person who did it; null for the system
 * @param behalf the absent person for whom they did it; null where they acted for
 * themselves
 * @param action in one word, as {@code triaged}; the model says it of its tasks
 * @param activity the task or event that it was done in; null outside of one
 * @param audience who may read the answers, as {@link Viewer#includes} takes it
 * @param answers what was said in the form, by field
 * @param form the very form that was filled in; null where none was
 */
public record AuditEntry(Instant at, String person, String behalf, String action, String activity, String audience,
		Map<String, Object> answers, FormVersion form) {

	/** Of what was done without a form. */
	public AuditEntry(Instant at, String person, String behalf, String action, String activity, String audience,
			Map<String, Object> answers) {
		this(at, person, behalf, action, activity, audience, answers, null);
	}

	/** That the same person says something for others to read. */
	public AuditEntry repeated(String action, String activity, String audience, Map<String, Object> answers) {
		return new AuditEntry(this.at, this.person, this.behalf, action, activity, audience, answers);
	}

	/** The answer to a field as text; empty where there is none. */
	public String answer(String field) {
		return String.valueOf(this.answers.getOrDefault(field, ""));
	}

}
