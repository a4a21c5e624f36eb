package ca.docket.audit;

import java.util.Optional;
import java.util.stream.Stream;

import ca.docket.text.DeployedTexts;
import ca.docket.text.FieldText;

/** Fields of the family's forms, those in the rows of a list too. */
final class Forms {

	private Forms() {
	}

	static Optional<FieldText> field(DeployedTexts texts, String key) {
		return texts.fields()
			.flatMap(field -> Stream.concat(Stream.of(field), field.rows().stream()))
			.filter(field -> field.key().equals(key))
			.findFirst();
	}

	static String label(DeployedTexts texts, String key) {
		return field(texts, key).map(FieldText::label).orElse(key);
	}

}
