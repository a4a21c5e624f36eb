/** The documents of a case: upload, checks, versions, download. */
package ca.docket.casefile.documents;
