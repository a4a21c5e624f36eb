package ca.docket.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import ca.docket.calendar.LatestTables;
import ca.docket.text.ModelTexts;
import org.springframework.stereotype.Component;

/** The status of a recommendation as its auditor calls it, by the table in force. */
@Component
class StatusWords {

	static final String TABLE = "audit-status-word";

	private final LatestTables tables;

	private final ModelTexts texts;

	StatusWords(LatestTables tables, ModelTexts texts) {
		this.tables = tables;
		this.texts = texts;
	}

	/** The words for the statuses, by the numbers of the recommendations. */
	Map<String, String> of(Collection<Recommendation> some, Locale language) {
		Map<String, String> words = words(language);
		Map<String, String> named = new HashMap<>(of(some));
		named.replaceAll((number, status) -> words.getOrDefault(status, status));
		return named;
	}

	/** The ids of the statuses, by the numbers of the recommendations. */
	Map<String, String> of(Collection<Recommendation> some) {
		Map<Map<String, Object>, String> answers = new HashMap<>();
		return some.stream()
			.collect(Collectors.toMap(Recommendation::number,
					one -> answers.computeIfAbsent(
							Map.of("auditor", one.auditor(), "stage", one.stage(), "lastReport",
									one.said().getOrDefault("report", "none")),
							asked -> this.tables.answer(TABLE, asked))));
	}

	/** The words for a status, by its id. */
	Map<String, String> words(Locale language) {
		return this.texts.latest("audit", language)
			.table(TABLE)
			.map(table -> table.outputs().get("word").values())
			.orElse(Map.of());
	}

}
