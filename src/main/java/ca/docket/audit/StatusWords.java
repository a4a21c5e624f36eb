package ca.docket.audit;

import java.util.Locale;
import java.util.Map;

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

	/** The id of the status. */
	String status(Recommendation one) {
		return this.tables.answer(TABLE, Map.of("auditor", one.auditor(), "stage", one.stage(), "lastReport",
				one.said().getOrDefault("report", "none")));
	}

	/** The words for a status, by its id. */
	Map<String, String> words(Locale language) {
		return this.texts.latest("audit", language)
			.table(TABLE)
			.map(table -> table.outputs().get("word").values())
			.orElse(Map.of());
	}

}
