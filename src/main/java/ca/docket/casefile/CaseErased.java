package ca.docket.casefile;

/**
 * Published, in the transaction, when all that is kept of a case is deleted because its
 * retention period has expired. Who keeps something of it deletes that too.
 *
 * @param caseFile as it was
 */
public record CaseErased(Case caseFile) {
}
