package ca.docket.electorlist.cut;

/** Published, in the transaction that stores what became of it, when a cut has ended. */
public record CutEnded(CutState cut) {
}
