package ca.docket.intake.impact;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * When the tool shows a page or a question: one answer of several, written as
 * {@code {question} = "value" or {question} = "value"}.
 */
record VisibleIf(List<Answer> oneOf) {

	private static final Pattern ANSWER = Pattern.compile("\\{(\\w+)} = \"([^\"]+)\"");

	private static final Pattern WRITTEN = Pattern.compile(ANSWER + "( or " + ANSWER + ")*");

	private record Answer(String question, String value) {
	}

	@JsonCreator
	static VisibleIf of(String written) {
		if (!WRITTEN.matcher(written).matches()) {
			throw new IllegalArgumentException("Not understood: " + written);
		}
		return new VisibleIf(
				ANSWER.matcher(written).results().map(found -> new Answer(found.group(1), found.group(2))).toList());
	}

	boolean holds(Map<String, List<String>> answers) {
		return this.oneOf.stream()
			.anyMatch(answer -> answers.getOrDefault(answer.question(), List.of()).contains(answer.value()));
	}

}
