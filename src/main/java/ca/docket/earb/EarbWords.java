package ca.docket.earb;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import ca.docket.casefile.Fact;
import ca.docket.casefile.Words;
import ca.docket.commitment.ConditionRows;
import org.springframework.stereotype.Component;

/** Says the fields of the board's forms and tables, and their values, in words. */
@Component
class EarbWords {

	/** Where a field has its name. */
	private static final List<String> CATALOGUES = List.of("earb-start", "earb-submission", "earb-check",
			"earb-decision", "earb-expedited", "earb-supply", "earb-criterion", "earb-field");

	/** Where a value has its words if not beside the name of its field. */
	private static final Map<String, String> VALUES = Map.of("layer", "earb-layers.layer", "layers",
			"earb-layers.layer", "path", "earb-path.path", "coordinatorPath", "earb-path.path");

	private final Words words;

	private final ConditionRows conditions;

	EarbWords(Words words, ConditionRows conditions) {
		this.words = words;
		this.conditions = conditions;
	}

	/** Empty where there are no words for the field. */
	Optional<Fact> fact(String field, Object value, Locale language) {
		if (field.equals(ConditionRows.FIELD)) {
			return Optional.of(new Fact(of(language, "earb-field.conditions"),
					String.join("\n", this.conditions.inWords(value, layer -> layer(layer, language), language))));
		}
		return CATALOGUES.stream()
			.map(catalogue -> catalogue + "." + field)
			.filter(key -> this.words.has(language, key))
			.findFirst()
			.map(key -> new Fact(this.words.of(language, key), value(catalogue(field, key), value, language)));
	}

	private static String catalogue(String field, String key) {
		return key.startsWith("earb-criterion.") ? "earb-rating" : VALUES.getOrDefault(field, key);
	}

	private String value(String catalogue, Object value, Locale language) {
		if (value instanceof Collection<?> several) {
			return several.stream().map(one -> value(catalogue, one, language)).collect(Collectors.joining(", "));
		}
		String text = (value != null) ? value.toString() : "–";
		return Words.day(text)
			.map(day -> Words.date(language, day))
			.orElseGet(() -> this.words.has(language, catalogue + "." + text)
					? this.words.of(language, catalogue + "." + text) : text);
	}

	String layer(String id, Locale language) {
		return of(language, "earb-layers.layer." + id);
	}

	String of(Locale language, String key, Object... values) {
		return this.words.of(language, key, values);
	}

	String person(String id) {
		return this.words.person(id);
	}

	String date(Locale language, Instant at) {
		return this.words.date(language, at);
	}

}
