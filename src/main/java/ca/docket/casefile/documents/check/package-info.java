/** What is looked at before a document is kept, one class for each question. */
package ca.docket.casefile.documents.check;
