/** The evidence of a case in one ZIP, with hashes that show it was not changed. */
package ca.docket.casefile.evidence;
