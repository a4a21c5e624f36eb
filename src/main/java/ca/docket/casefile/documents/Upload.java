package ca.docket.casefile.documents;

import ca.docket.casefile.Viewer;

/**
 * What a person says of a document they upload.
 *
 * @param viewer the case, as they see it
 * @param audience who is to see it
 * @param task the id of the task that it is evidence for; null for none
 */
record Upload(Viewer viewer, String name, String audience, String task) {
}
