package ca.docket.security;

/** Published, in the transaction, when somebody was named to stand in for somebody. */
public record SubstitutionNamed(Substitution substitution) {
}
