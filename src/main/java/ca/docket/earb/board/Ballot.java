package ca.docket.earb.board;

import java.time.Instant;

/**
 * A vote on a case.
 *
 * @param processInstanceId of the process in which the members vote
 * @param chair the id of who leads the item
 * @param closedAt null while members may vote
 */
record Ballot(String processInstanceId, String caseNumber, String chair, Instant openedAt, Instant closedAt) {

	boolean isOpen() {
		return this.closedAt == null;
	}

}
