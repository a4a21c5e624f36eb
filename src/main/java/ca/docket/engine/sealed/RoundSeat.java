package ca.docket.engine.sealed;

/**
 * Who may answer in a round.
 *
 * @param seat the id of the seat, as that of a member
 * @param person who sits there
 * @param answered whether they did
 */
public record RoundSeat(String seat, String person, boolean answered) {
}
