package ca.docket.electorlist;

/**
 * A municipality of Ontario.
 *
 * @param code of its census subdivision; of the ministry, where it is an upper tier
 * @param tier {@code lower}, {@code single} or {@code upper}, which holds no election
 */
record Municipality(String code, String name, String tier) {

	boolean holdsElection() {
		return !this.tier.equals("upper");
	}

}
