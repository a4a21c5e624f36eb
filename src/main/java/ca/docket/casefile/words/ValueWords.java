package ca.docket.casefile.words;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import ca.docket.casefile.Wording;
import ca.docket.text.FieldText;
import org.springframework.stereotype.Component;

/** Says an answer in the words of its field. */
@Component
public class ValueWords {

	private static final String NOTHING = "–";

	private final Wording wording;

	ValueWords(Wording wording) {
		this.wording = wording;
	}

	/** The value of a field that some form or table has. */
	public String of(FieldText field, Object value, Locale language) {
		if (isNothing(value)) {
			return NOTHING;
		}
		if (value instanceof Collection<?> several) {
			return (field.kind() == FieldText.Kind.ROWS)
					? several.stream().map(row -> row(field, row, language)).collect(Collectors.joining("\n"))
					: several.stream().map(one -> of(field, one, language)).collect(Collectors.joining(", "));
		}
		String text = value.toString();
		if (field.values().containsKey(text)) {
			return field.values().get(text);
		}
		return switch (field.kind()) {
			case NUMBER -> number(field, value, language);
			case CHECK -> this.wording.of("value." + text, language);
			case TEXT -> field.isPerson() ? this.wording.personNamed(text) : text;
			default -> field.isPerson() ? this.wording.personNamed(text) : plain(value, language);
		};
	}

	/** A value that no form or table has words for: a group, a day, or what it is. */
	String plain(Object value, Locale language) {
		if (isNothing(value)) {
			return NOTHING;
		}
		if (value instanceof Collection<?> all) {
			return all.stream().map(one -> plain(one, language)).collect(Collectors.joining(", "));
		}
		String text = value.toString();
		return this.wording.isGroup(text) ? this.wording.group(text, language)
				: Wording.day(text).map(day -> this.wording.day(day, language)).orElse(text);
	}

	/** People and groups. */
	String people(Object value, Locale language) {
		if (value instanceof Collection<?> all) {
			return all.stream().map(one -> people(one, language)).collect(Collectors.joining(", "));
		}
		String id = value.toString();
		return this.wording.isGroup(id) ? this.wording.group(id, language) : this.wording.personNamed(id);
	}

	private static boolean isNothing(Object value) {
		return value == null || value instanceof Collection<?> all && all.isEmpty() || value.toString().isBlank();
	}

	/** As "Test it (Judged by: Privacy; Owner: Kim Lee)". */
	private String row(FieldText list, Object row, Locale language) {
		if (!(row instanceof Map<?, ?> cells)) {
			return String.valueOf(row);
		}
		List<String> said = new ArrayList<>();
		for (FieldText cell : list.rows()) {
			Optional.ofNullable(cells.get(cell.key()))
				.filter(value -> !value.toString().isBlank())
				.map(value -> of(cell, value, language))
				.ifPresent(value -> said.add(said.isEmpty() ? value : this.wording.of("value.labelled", language,
						cell.label().replaceFirst("\\s*\\?$", ""), value)));
		}
		return (said.size() < 2) ? String.join("", said)
				: "%s (%s)".formatted(said.get(0), String.join("; ", said.subList(1, said.size())));
	}

	private String number(FieldText field, Object value, Locale language) {
		Locale canadian = Wording.canadian(language);
		if (field.prefix().equals("$") || field.suffix().equals("$")) {
			return NumberFormat.getCurrencyInstance(canadian).format(new BigDecimal(value.toString()));
		}
		String number = (value instanceof Number) ? Wording.number(new BigDecimal(value.toString()), language)
				: value.toString();
		return (field.prefix() + number + (field.suffix().isEmpty() ? "" : "\u00a0" + field.suffix())).strip();
	}

}
