package ca.docket.audit;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import ca.docket.calendar.LatestTables;
import ca.docket.text.ModelTexts;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.springframework.stereotype.Component;

/** The status of a recommendation as its auditor calls it, by the table in force. */
@Component
class StatusWords {

	static final String TABLE = "audit-status-word";

	private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	private final LatestTables tables;

	private final ModelTexts texts;

	private final Map<String, DmnDecision> known = new ConcurrentHashMap<>();

	StatusWords(LatestTables tables, ModelTexts texts) {
		this.tables = tables;
		this.texts = texts;
	}

	/** The id of the status. */
	String status(Recommendation one) {
		DmnDecision table = this.known.computeIfAbsent(this.tables.id(TABLE),
				id -> ENGINE.parseDecision(TABLE, this.tables.file(id)));
		return ENGINE.evaluateDecisionTable(table, Map.of("auditor", one.auditor(), "stage", one.stage(), "lastReport",
				one.said().getOrDefault("report", "none")))
			.getSingleResult()
			.getSingleEntry();
	}

	/** The words for a status, by its id. */
	Map<String, String> words(Locale language) {
		return this.texts.latest("audit", language)
			.table(TABLE)
			.map(table -> table.outputs().get("word").values())
			.orElse(Map.of());
	}

}
