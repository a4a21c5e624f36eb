/**
 * Hiring and co-op screening: applications by email, screened fairly, nobody forgotten.
 */
package ca.docket.hiring;
