package ca.docket.casefile.importing;

/**
 * Where a file waits for its second click.
 *
 * @param task the id of the task that it is for
 * @param person the id of the person who chose it, and alone sees it
 */
record FileSlot(String task, String caseNumber, String person) {
}
