/** The cases that follow from a decision. */
package ca.docket.casefile.followon;
