/** A solution comes before the Enterprise Architecture Review Board. */
package ca.docket.earb;
