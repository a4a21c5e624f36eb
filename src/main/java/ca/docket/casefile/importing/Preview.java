package ca.docket.casefile.importing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import ca.docket.Office;
import ca.docket.casefile.Wording;
import ca.docket.casefile.words.ValueWords;
import ca.docket.text.FieldText;
import ca.docket.text.ModelTexts;
import org.springframework.stereotype.Component;

/**
 * Counts the rows of a file by each column of which the form says so ({@code counted},
 * {@code yes}): by its values, days by full years since.
 */
@Component
class Preview {

	private final ModelTexts texts;

	private final ValueWords words;

	private final Wording wording;

	private final Office office;

	private final Clock clock;

	Preview(ModelTexts texts, ValueWords words, Wording wording, Office office, Clock clock) {
		this.texts = texts;
		this.words = words;
		this.wording = wording;
		this.office = office;
		this.clock = clock;
	}

	/** The counts of one column, the most first. */
	record Counted(String label, List<Count> counts) {
	}

	/** So many rows hold this. */
	record Count(String value, long rows) {
	}

	List<Counted> of(ImportTask task, List<Map<String, Object>> rows) {
		return this.texts.fields(task.form(), task.language())
			.stream()
			.filter(field -> field.is("counted"))
			.map(field -> new Counted(field.label(), counts(field, rows, task.language())))
			.toList();
	}

	private List<Count> counts(FieldText field, List<Map<String, Object>> rows, Locale language) {
		Map<Object, Long> counts = rows.stream()
			.map(row -> row.get(field.key()))
			.filter(Objects::nonNull)
			.map((field.kind() == FieldText.Kind.DATE) ? this::years : Function.identity())
			.collect(Collectors.groupingBy(value -> value, TreeMap::new, Collectors.counting()));
		return counts.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
			.map(each -> new Count(words(field, each.getKey(), language), each.getValue()))
			.toList();
	}

	private Object years(Object day) {
		return ChronoUnit.YEARS.between(LocalDate.parse(day.toString()), this.office.day(this.clock.instant()));
	}

	private String words(FieldText field, Object value, Locale language) {
		return (field.kind() == FieldText.Kind.DATE) ? this.wording.of("import.years", language, value)
				: this.words.of(field, value, language);
	}

}
