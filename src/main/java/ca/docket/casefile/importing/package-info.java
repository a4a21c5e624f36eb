/** Files whose rows become parts of a case: each row checked before any begins. */
package ca.docket.casefile.importing;
