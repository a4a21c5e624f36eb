/** What was promised in a case, by whom, by when, and whether it is kept. */
package ca.docket.commitment;
