package ca.docket.casefile;

/**
 * Published, in the transaction, when a case is deleted because its retention period has
 * expired; listeners delete what they keep of it.
 *
 * @param caseFile as it was
 */
public record CaseErased(Case caseFile) {
}
