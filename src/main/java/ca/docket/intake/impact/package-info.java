/** Scores the files of the federal Algorithmic Impact Assessment tool. */
package ca.docket.intake.impact;
