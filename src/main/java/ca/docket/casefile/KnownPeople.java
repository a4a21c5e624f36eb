package ca.docket.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * somebody in the directory, by sign-in name or address.
 */
@Component
public class KnownPeople implements SubmissionRule {

	private final ModelTexts texts;

	private final Directory directory;

	KnownPeople(ModelTexts texts, Directory directory) {
		this.texts = texts;
		this.directory = directory;
	}

	@Override
	public List<Objection> objections(Submission submission) {
		return named(this.texts.fields(submission.form(), Locale.ENGLISH), submission.answers())
			.filter(name -> this.directory.named(name).isEmpty())
			.distinct()
			.map(name -> Objection.of("form.unknown-person", name))
			.toList();
	}

	private static Stream<String> named(List<FieldText> fields, Map<?, ?> answers) {
		return fields.stream().flatMap(field -> {
			Object answer = answers.get(field.key());
			if (field.isPerson()) {
				return each(answer).map(Object::toString).filter(name -> !name.isBlank());
			}
			return each(answer).filter(Map.class::isInstance).flatMap(row -> named(field.rows(), (Map<?, ?>) row));
		});
	}

	private static Stream<?> each(Object answer) {
		return (answer instanceof Collection<?> several) ? several.stream() : Stream.ofNullable(answer);
	}

}
