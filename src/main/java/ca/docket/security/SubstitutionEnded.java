package ca.docket.security;

/** Published, in the transaction, when a substitution ended early. */
public record SubstitutionEnded(Substitution substitution) {
}
