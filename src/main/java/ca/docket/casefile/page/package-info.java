/** The page of a case and the list of cases, each limited to what the reader may see. */
package ca.docket.casefile.page;
