/** The documents of a case: taken in, looked at, kept in versions, given out. */
package ca.docket.casefile.documents;
