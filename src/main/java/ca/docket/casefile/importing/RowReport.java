package ca.docket.casefile.importing;

import java.util.List;
import java.util.Map;

/**
 * What became of checking a file.
 *
 * @param refusal why no row could be looked at; null where they were
 * @param bad the rows that cannot be imported
 * @param rows the answers of all rows, by field
 */
record RowReport(String refusal, List<BadRow> bad, List<Map<String, Object>> rows) {

	/**
	 * A row that cannot be imported.
	 *
	 * @param line of the file
	 * @param key what tells it apart; empty where it does not say
	 */
	record BadRow(int line, String key, List<String> reasons) {
	}

	public boolean isClean() {
		return this.refusal == null && this.bad.isEmpty();
	}

}
