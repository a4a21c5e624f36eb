package ca.docket.models;

import java.time.Instant;

/**
 * A version of a process that is in force, or in which cases are open.
 *
 * @param by who sent it; null for one that Docket came with
 * @param inForce whether new cases begin with it
 */
record ModelVersion(String process, int version, Instant since, String by, int open, boolean inForce) {
}
