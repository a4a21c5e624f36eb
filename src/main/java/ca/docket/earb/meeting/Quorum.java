package ca.docket.earb.meeting;

/**
 * How many voices the board needs to decide.
 *
 * @param members of the board, there or not
 * @param percent of them that is enough
 */
record Quorum(int members, int percent) {

	/** The smallest number that is enough. */
	int least() {
		return Math.max(1, (this.members * this.percent + 99) / 100);
	}

	/** Whether enough people may vote on an item. Zero voters are never a quorum. */
	boolean isMetBy(int voters) {
		return voters >= least();
	}

}
