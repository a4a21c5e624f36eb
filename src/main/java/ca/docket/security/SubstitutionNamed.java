package ca.docket.security;

/** Published, in the transaction, when a substitute was named. */
public record SubstitutionNamed(Substitution substitution) {
}
