package ca.docket.engine;

import java.util.Locale;
import java.util.Map;

/**
 * What a family puts into a task form from its own tables: above the questions, in the
 * reader's language, and into the fields.
 */
public interface FormValues {

	/** The process whose tasks it knows, as {@code intake}. */
	String process();

	/**
	 * Values by field key or name used in the form's texts. They are shown, never stored,
	 * and are not accepted back.
	 * @param processInstanceId of the process that the task is in, which another may have
	 * called: {@code Cases.ofProcessInstances} finds the case of either
	 */
	Map<String, Object> shown(String processInstanceId, String taskDefinitionKey, Locale language);

	/**
	 * A text of a person as Markdown that shows it as they wrote it: nothing in it is a
	 * link, a picture or HTML.
	 */
	static String plain(String text) {
		return text.replaceAll("([\\\\`*_{}\\[\\]()#+\\-.!|~<>&:@])", "\\\\$1").replaceAll("\\R", "  \n");
	}

	/**
	 * What fields hold when the form is opened, by field key, for the person to change:
	 * texts from the family's own tables, which the engine never has. Where the process
	 * knows a value itself, that one counts.
	 */
	default Map<String, Object> prefilled(String processInstanceId, String taskDefinitionKey) {
		return Map.of();
	}

}
