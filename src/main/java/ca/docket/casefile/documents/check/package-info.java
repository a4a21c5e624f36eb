/** The checks of a document before it is stored, one class each. */
package ca.docket.casefile.documents.check;
