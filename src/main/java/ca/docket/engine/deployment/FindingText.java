package ca.docket.engine.deployment;

import java.util.function.BiFunction;

/**
 * Findings in words.
 *
 * @param texts gives a sentence of {@code messages/checks} in the reader's language, with
 * its details
 */
public record FindingText(BiFunction<String, Object[], String> texts) {

	/** The longest part of a model that is repeated in a sentence. */
	private static final int LONGEST = 200;

	/** What is wrong and what to do. */
	public String sentence(Finding finding) {
		return text(finding.key(), finding.details().stream().map(FindingText::shortened).toArray());
	}

	/** The same with its place: the file and the element. */
	public String line(Finding finding) {
		if (finding.file().isEmpty()) {
			return sentence(finding);
		}
		return finding.element().isEmpty() ? text("model.at-file", finding.file(), sentence(finding))
				: text("model.at-element", finding.file(), finding.element(), sentence(finding));
	}

	private String text(String key, Object... details) {
		return this.texts.apply(key, details);
	}

	private static Object shortened(Object detail) {
		return (detail instanceof String text && text.length() > LONGEST) ? text.substring(0, LONGEST) + " …" : detail;
	}

}
