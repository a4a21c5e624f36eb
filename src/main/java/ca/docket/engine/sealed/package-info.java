/** Rounds in which several people judge unseen by each other. */
package ca.docket.engine.sealed;
