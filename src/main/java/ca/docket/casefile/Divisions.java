package ca.docket.casefile;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import ca.docket.text.FieldText;
import ca.docket.text.ModelTexts;
import org.springframework.stereotype.Component;

/**
 * The divisions of the office, which are the choices of the form field {@code division}.
 */
@Component
public class Divisions {

	private final ModelTexts texts;

	Divisions(ModelTexts texts) {
		this.texts = texts;
	}

	/** The name of a division; its id where no form has it any more. */
	public String name(String id, Locale language) {
		return names(language).getOrDefault(id, id);
	}

	/** The names by id, in the order of the forms. */
	public Map<String, String> names(Locale language) {
		Map<String, String> names = new LinkedHashMap<>();
		this.texts.inForce(language)
			.stream()
			.flatMap(models -> models.field("division").stream())
			.map(FieldText::values)
			.forEach(names::putAll);
		return names;
	}

}
