package ca.docket.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.engine.Objection;
import ca.docket.engine.Submission;
import ca.docket.engine.SubmissionRule;
import ca.docket.security.Directory;
import ca.docket.text.FieldText;
import ca.docket.text.ModelTexts;
import org.springframework.stereotype.Component;

/**
 * Requires that a form field with the property {@code person} = {@code yes} names
 * somebody in the directory, by sign-in name or address; one with {@code people} =
 * {@code yes} may name several.
 */
@Component
public class KnownPeople implements SubmissionRule {

	private static final String SEVERAL = "people";

	private static final String BETWEEN = "\\s*[|\\n]\\s*";

	private final ModelTexts texts;

	private final Directory directory;

	KnownPeople(ModelTexts texts, Directory directory) {
		this.texts = texts;
		this.directory = directory;
	}

	@Override
	public List<Objection> objections(Submission submission) {
		return ofEach(List.of(submission)).get(0);
	}

	@Override
	public List<List<Objection>> ofEach(List<Submission> submissions) {
		List<List<String>> names = submissions.stream().map(this::named).toList();
		Set<String> unknown = this.directory.unknown(names.stream().flatMap(List::stream).collect(Collectors.toSet()));
		return names.stream()
			.map(each -> each.stream()
				.filter(unknown::contains)
				.map(name -> Objection.of("form.unknown-person", name))
				.toList())
			.toList();
	}

	private List<String> named(Submission submission) {
		return named(this.texts.fields(submission.form(), Locale.ENGLISH), submission.answers()).distinct().toList();
	}

	private static Stream<String> named(List<FieldText> fields, Map<?, ?> answers) {
		return fields.stream().flatMap(field -> {
			Object answer = answers.get(field.key());
			if (field.is(SEVERAL)) {
				return several(answer);
			}
			if (field.isPerson()) {
				return each(answer).map(Object::toString).filter(name -> !name.isBlank());
			}
			return each(answer).filter(Map.class::isInstance).flatMap(row -> named(field.rows(), (Map<?, ?>) row));
		});
	}

	/** Those whom an answer names, with a vertical bar or a line break between them. */
	public static Stream<String> several(Object answer) {
		return (answer == null) ? Stream.of() : Pattern.compile(BETWEEN).splitAsStream(answer.toString().strip());
	}

	private static Stream<?> each(Object answer) {
		return (answer instanceof Collection<?> several) ? several.stream() : Stream.ofNullable(answer);
	}

}
