/** Work lists: one task, many rows, each saved or refused by itself on one page. */
package ca.docket.casefile.worklist;
