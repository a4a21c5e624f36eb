package ca.docket.intake;

import java.time.Instant;
import java.util.UUID;

/**
 * The scores of an impact assessment that was attached to a request.
 *
 * @param document the version of a document that was scored
 * @param sha256 of its content, in small hexadecimal digits
 * @see ca.docket.intake.impact.Score for the scores
 */
record Impact(String processInstanceId, Instant at, String version, String phase, int raw, int maxRaw, int mitigation,
		int maxMitigation, int current, int level, int unanswered, UUID document, String sha256) {
}
