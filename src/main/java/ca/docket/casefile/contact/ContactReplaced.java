package ca.docket.casefile.contact;

import ca.docket.casefile.Contact;

/**
 * Published in the transaction in which a form gives a contact another address.
 *
 * @param by the id of who changed it; empty where a form did
 */
record ContactReplaced(Contact former, Contact now, String by) {
}
