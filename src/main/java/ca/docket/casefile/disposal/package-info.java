/** Deletion that people approve before it happens. */
package ca.docket.casefile.disposal;
