/** A division asks for AI or data work. */
package ca.docket.intake;
