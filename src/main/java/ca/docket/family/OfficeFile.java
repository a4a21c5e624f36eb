package ca.docket.family;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What all families have in common.
 *
 * @param groups by id, in the order of the file
 * @param processes that every family calls, by id
 */
record OfficeFile(Map<String, GroupEntry> groups, Map<String, ProcessRules> processes) {

	/** Its name in the folder. */
	static final String NAME = "office.yaml";

	OfficeFile {
		groups = (groups != null) ? new LinkedHashMap<>(groups) : Map.of();
		processes = (processes != null) ? new TreeMap<>(processes) : Map.of();
	}

}
