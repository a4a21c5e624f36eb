package ca.docket.earb.board;

/**
 * Who may vote in a ballot.
 *
 * @param person who votes
 * @param member whose seat it is: the person themselves, or whom they sit in for
 * @param voted whether they did
 */
record BallotVoter(String person, String member, boolean voted) {
}
