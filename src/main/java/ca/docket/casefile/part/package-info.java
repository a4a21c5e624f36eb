/** Parts of a case: each a case of its own, numbered under it, that goes its own way. */
package ca.docket.casefile.part;
