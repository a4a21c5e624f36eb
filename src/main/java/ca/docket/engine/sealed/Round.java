package ca.docket.engine.sealed;

import java.time.Instant;

import ca.docket.text.FormVersion;

/**
 * A round in which several people judge something, each on a seat.
 *
 * @param caseNumber the case that it is about
 * @param executionId in which it was opened: that of a process instance, or of a branch
 * of it
 * @param subject tells it from others of the case, as {@code vote}
 * @param form that they fill in; {@code deployment} is its deployment
 * @param leader the id of who may end it early
 * @param endedBy who did; null for nobody
 * @param closedAt null while its answers are sealed
 */
public record Round(String id, String caseNumber, String executionId, String subject, String form, String deployment,
		String leader, Instant openedAt, String endedBy, Instant closedAt) {

	public boolean isOpen() {
		return this.closedAt == null;
	}

	public FormVersion formVersion() {
		return new FormVersion(this.form, this.deployment);
	}

}
