package ca.docket.family;

/**
 * Published in the transaction that puts the operator's files in force, at start and
 * after changes.
 */
public record FamiliesTaken(Snapshot files) {
}
