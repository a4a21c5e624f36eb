package ca.docket.casefile;

import java.util.Set;

/**
 * What a person sees of a case.
 *
 * @param of the case
 * @param person who looks
 * @param groups the groups they are in
 * @param office whether they see what the office wrote; the submitter sees progress,
 * outcome and what is addressed to them
 */
public record Sight(Case of, String person, Set<String> groups, boolean office) {

	/** The audience of everybody who sees the case. */
	public static final String CASE = "case";

	/** The audience of those who work on the case. */
	public static final String OFFICE = "office";

	/** The audience of one group alone begins with this and ends with its id. */
	public static final String GROUP = "group:";

	/**
	 * Whether this person may read something.
	 * @param audience {@link #CASE}, {@link #OFFICE}, {@link #GROUP} and an id, or null
	 * for the office
	 * @param author who wrote it, and may always read it; null for the system
	 */
	public boolean includes(String audience, String author) {
		if (this.person.equals(author) || CASE.equals(audience)) {
			return true;
		}
		if (audience != null && audience.startsWith(GROUP)) {
			return this.groups.contains(audience.substring(GROUP.length()));
		}
		return this.office;
	}

}
