package ca.docket.security.traffic;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Counts who is inside, all together and from each address. */
class Crowd {

	private final int most;

	private final int mostFromOne;

	private final Map<String, Integer> inside = new HashMap<>();

	private int all;

	Crowd(int most, int mostFromOne) {
		this.most = most;
		this.mostFromOne = mostFromOne;
	}

	/**
	 * Waits for room for one more, who then has to {@link #leave}.
	 * @return false where there was none in all that time
	 */
	synchronized boolean enter(String address, Duration patience) {
		long until = System.nanoTime() + patience.toNanos();
		while (isFull(address)) {
			long left = Duration.ofNanos(until - System.nanoTime()).toMillis();
			if (left <= 0 || !waitFor(left)) {
				return false;
			}
		}
		this.all++;
		this.inside.merge(address, 1, Integer::sum);
		return true;
	}

	synchronized void leave(String address) {
		this.all--;
		this.inside.computeIfPresent(address, (same, count) -> (count > 1) ? count - 1 : null);
		notifyAll();
	}

	private boolean isFull(String address) {
		return this.all >= this.most || this.inside.getOrDefault(address, 0) >= this.mostFromOne;
	}

	private boolean waitFor(long millis) {
		try {
			wait(millis);
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
