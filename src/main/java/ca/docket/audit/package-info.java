/** Audit response: recommendations of auditors, from the response to verified closure. */
package ca.docket.audit;
