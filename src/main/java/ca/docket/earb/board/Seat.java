package ca.docket.earb.board;

/**
 * A voice in a ballot.
 *
 * @param person who votes
 * @param member whose seat it is: the person themselves, or whom they sit in for
 * @param voted whether they did
 */
record Seat(String person, String member, boolean voted) {
}
