package ca.docket.audit;

import java.util.Optional;
import java.util.stream.Stream;

import ca.docket.text.DeployedTexts;
import ca.docket.text.FieldText;

/** Fields of the family's forms, those in the rows of a list too. */
final class Forms {

	private Forms() {
	}

	/** All of them, form by form in the order in which they are asked. */
	static Stream<FieldText> all(DeployedTexts texts) {
		return texts.fields().flatMap(field -> Stream.concat(Stream.of(field), field.rows().stream()));
	}

	static Optional<FieldText> field(DeployedTexts texts, String key) {
		return all(texts).filter(field -> field.key().equals(key)).findFirst();
	}

	static String label(DeployedTexts texts, String key) {
		return field(texts, key).map(FieldText::label).orElse(key);
	}

}
