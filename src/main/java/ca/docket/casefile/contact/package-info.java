/** Contacts of a case: who names them, sees them, changes them and asks them. */
package ca.docket.casefile.contact;
