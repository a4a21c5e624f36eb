package ca.docket.hiring;

import java.util.Locale;
import java.util.Map;

import ca.docket.calendar.LatestTables;
import ca.docket.text.ModelTexts;
import org.springframework.stereotype.Component;

/** Who is eligible by the table in force; it proposes, and a person decides. */
@Component
class EligibilityTable {

	static final String TABLE = "hiring-eligibility";

	private final LatestTables tables;

	private final ModelTexts texts;

	EligibilityTable(LatestTables tables, ModelTexts texts) {
		this.tables = tables;
		this.texts = texts;
	}

	String proposal(Map<String, Object> said) {
		return this.tables.answer(TABLE, Map.of("conditionsMet", Eligibility.inOneWord(said)));
	}

	/** A proposal in words. */
	String words(String proposal, Locale language) {
		return this.texts.latest("hiring", language)
			.table(TABLE)
			.map(table -> table.outputs().get("proposal").values().get(proposal))
			.orElse(proposal);
	}

}
