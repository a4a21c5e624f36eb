package ca.docket.engine;

import java.util.Locale;
import java.util.Map;

/**
 * What a family shows above the questions of a task form, from its own tables, in the
 * reader's language.
 */
public interface FormValues {

	/** The process whose tasks it knows, as {@code intake}. */
	String process();

	/**
	 * Values by field key or name used in the form's texts. They are shown, never stored,
	 * and are not accepted back.
	 */
	Map<String, Object> shown(String processInstanceId, String taskDefinitionKey, Locale language);

}
