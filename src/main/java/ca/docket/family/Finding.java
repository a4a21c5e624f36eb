package ca.docket.family;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;

/**
 * A fault in the operator's files.
 *
 * @param key of a sentence in {@code messages/checks}
 * @param details that the sentence names: the file first
 */
public record Finding(String key, List<String> details) {

	public static Finding of(String key, String... details) {
		return new Finding("families." + key, List.of(details));
	}

	public String text(MessageSource texts, Locale language) {
		return texts.getMessage(this.key, this.details.toArray(), language);
	}

}
