package ca.docket.calendar;

import java.util.List;

/** A table that a family reads in its latest version and validates on deployment. */
public interface PolicyTable {

	/** The id of its decision. */
	String table();

	/**
	 * What is wrong with the table that is being deployed.
	 * @param dmn its file
	 * @return the sentences are in {@code messages/checks} under the keys as they are
	 */
	List<PolicyCheck.Problem> problems(byte[] dmn);

}
