package ca.docket.casefile.contact;

import ca.docket.casefile.Contact;

/** Published in the transaction in which a form gives a contact another address. */
record ContactReplaced(Contact former, Contact now) {
}
