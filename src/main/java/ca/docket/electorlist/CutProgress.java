package ca.docket.electorlist;

import java.time.Duration;
import java.time.Instant;

import ca.docket.electorlist.cut.CutState;

/**
 * How fast a cut goes.
 *
 * @param percent of the extract that is read
 * @param megabytes of it a second
 * @param secondsLeft at this speed
 */
record CutProgress(long rows, int percent, double megabytes, long secondsLeft) {

	private static final double MEGABYTE = 1_000_000;

	/** Null for a cut that is not under way. */
	static CutProgress of(CutState cut) {
		return cut.state().equals("running") ? of(cut, Instant.now()) : null;
	}

	static CutProgress of(CutState cut, Instant now) {
		double seconds = Math.max(0.001, Duration.between(cut.beganAt(), now).toMillis() / 1000d);
		double perSecond = cut.read() / seconds;
		long left = (perSecond > 0) ? Math.round((cut.size() - cut.read()) / perSecond) : 0;
		return new CutProgress(cut.rows(), (int) (100 * cut.read() / Math.max(1, cut.size())), perSecond / MEGABYTE,
				left);
	}

}
