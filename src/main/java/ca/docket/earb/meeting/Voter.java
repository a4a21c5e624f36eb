package ca.docket.earb.meeting;

/**
 * Who votes on an item.
 *
 * @param person the id of who sits there
 * @param member the member whose seat it is: the person themselves, or whom they stand in
 * for as a delegate
 */
public record Voter(String person, String member) {
}
