package ca.docket.family;

import java.util.Map;
import java.util.TreeMap;

/**
 * A family as its operator's file describes it.
 *
 * @param prefix begins the numbers of its cases
 * @param processes by id
 */
record FamilyFile(String prefix, Map<String, ProcessRules> processes) {

	FamilyFile {
		processes = (processes != null) ? new TreeMap<>(processes) : Map.of();
	}

	/** What still holds once its file is gone. */
	FamilyFile withoutStarts() {
		Map<String, ProcessRules> open = new TreeMap<>(this.processes);
		open.replaceAll((process, rules) -> rules.withoutStarts());
		return new FamilyFile(this.prefix, open);
	}

}
