package ca.docket.casefile;

/**
 * Published, in the transaction, when a case is closed.
 *
 * @param number of the case
 */
public record CaseClosed(String number) {
}
