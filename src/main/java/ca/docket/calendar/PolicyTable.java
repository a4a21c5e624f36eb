package ca.docket.calendar;

import java.util.List;

/** A table that a family reads in its latest version and validates on deployment. */
public interface PolicyTable {

	/**
	 * What is wrong with a table that is being deployed.
	 * @param dmn the file
	 * @return none for a good table, and for a file with other decisions; the sentences
	 * are in {@code messages/checks} under the keys as they are
	 */
	List<PolicyCheck.Problem> problems(byte[] dmn);

}
