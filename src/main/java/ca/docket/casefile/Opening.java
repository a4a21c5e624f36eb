package ca.docket.casefile;

/**
 * The data with which a case is opened.
 *
 * @param process the id of its process, as {@code intake}
 * @param division the id of the division it is of; null where it is of none
 * @param submitter the id of a person; empty for a case that the office itself begins
 */
public record Opening(String process, String processInstanceId, String title, String division, String submitter) {
}
