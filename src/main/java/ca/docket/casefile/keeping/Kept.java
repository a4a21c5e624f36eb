package ca.docket.casefile.keeping;

import java.time.Period;
import java.util.Map;
import java.util.TreeMap;

import ca.docket.family.ProcessRules;

/** A process with the retention days of its model; -1 for none. */
record Kept(String process, int days) {

	/** What the file says comes before the model. */
	Map<String, Period> periods(RetentionRules rules) {
		Map<String, Period> periods = new TreeMap<>();
		if (this.days >= 0) {
			periods.put(ProcessRules.OTHERWISE, Period.ofDays(this.days));
		}
		periods.putAll(rules.of(this.process));
		return periods;
	}

}
