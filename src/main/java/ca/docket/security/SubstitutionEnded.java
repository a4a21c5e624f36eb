package ca.docket.security;

/** Published, in the transaction, when a substitution ended before its time. */
public record SubstitutionEnded(Substitution substitution) {
}
