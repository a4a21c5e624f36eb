package ca.docket.family;

/**
 * Published in the transaction that takes the operator's files, at start and where they
 * changed.
 */
public record FamiliesTaken(Snapshot files) {
}
