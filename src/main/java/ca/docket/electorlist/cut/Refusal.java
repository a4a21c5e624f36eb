package ca.docket.electorlist.cut;

/**
 * A row that is in no package. Nothing of what it says is kept.
 *
 * @param line where it stands in the extract; the first line is 1
 * @param column that it is refused for; null for the whole row
 */
public record Refusal(long line, Reason reason, String column) {
}
