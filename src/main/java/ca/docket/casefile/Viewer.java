package ca.docket.casefile;

import java.util.List;
import java.util.Set;

/**
 * A person who looks at a case, and how much of it they may see.
 *
 * @param caseFile the case
 * @param person who looks
 * @param groups the groups they are in
 * @param office whether they see what the office wrote; the submitter sees progress,
 * outcome and what is addressed to them
 */
public record Viewer(Case caseFile, String person, Set<String> groups, boolean office) {

	/** The audience of everybody who sees the case. */
	public static final String CASE = "case";

	/** The audience of those who work on the case. */
	public static final String OFFICE = "office";

	/**
	 * The audience of some groups alone begins with this and ends with their ids,
	 * separated by commas. Who submitted the case is never of it.
	 */
	public static final String GROUP = "group:";

	/**
	 * Whether this person may read something.
	 * @param audience {@link #CASE}, {@link #OFFICE}, {@link #GROUP} and ids, or null for
	 * the office
	 * @param author who wrote it, and may always read it; null for the system
	 */
	public boolean includes(String audience, String author) {
		if (this.person.equals(author) || CASE.equals(audience)) {
			return true;
		}
		if (audience != null && audience.startsWith(GROUP)) {
			return this.office && groups(audience).stream().anyMatch(this.groups::contains);
		}
		return this.office;
	}

	/** The groups that alone are an audience. */
	public static List<String> groups(String audience) {
		return List.of(audience.substring(GROUP.length()).split(","));
	}

}
