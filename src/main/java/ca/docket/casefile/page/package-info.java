/** The page of a case and the list of cases, as each person may see them. */
package ca.docket.casefile.page;
