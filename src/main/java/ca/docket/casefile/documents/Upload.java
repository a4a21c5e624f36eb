package ca.docket.casefile.documents;

import ca.docket.casefile.Viewer;

/**
 * What a person states about a document when they upload it.
 *
 * @param viewer the case, as they see it
 * @param audience who is to see it
 * @param task the id of the task that it is evidence for; null for none
 */
record Upload(Viewer viewer, String name, String audience, String task) {
}
