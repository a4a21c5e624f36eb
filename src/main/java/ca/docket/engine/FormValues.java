package ca.docket.engine;

import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * Values that a task form shows or is prefilled with besides the variables of its
 * process, in the reader's language.
 */
public interface FormValues {

	/**
	 * Values by field key or name used in the form's texts. They are shown, never stored,
	 * and are not accepted back.
	 * @param wanted which names are needed; others may be left out
	 */
	Map<String, Object> shown(DelegateTask task, Predicate<String> wanted, Locale language);

	/**
	 * What fields hold when the form is opened, by field key, for the person to change:
	 * texts, which the engine never has. Where the process knows a value itself, that one
	 * counts.
	 */
	default Map<String, Object> prefilled(DelegateTask task) {
		return Map.of();
	}

	/**
	 * A text of a person as Markdown that shows it as they wrote it: nothing in it is a
	 * link, a picture or HTML.
	 */
	static String plain(String text) {
		return text.replaceAll("([\\\\`*_{}\\[\\]()#+\\-.!|~<>&:@])", "\\\\$1").replaceAll("\\R", "  \n");
	}

}
