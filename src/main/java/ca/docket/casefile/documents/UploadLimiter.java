package ca.docket.casefile.documents;

import java.util.HashMap;
import java.util.Map;

import ca.docket.casefile.documents.check.Unfit;
import org.springframework.http.HttpStatus;

/**
 * Limits concurrent transfers, for one person to half of them, so that slow connections
 * never occupy all threads of the server.
 */
class UploadLimiter {

	private final int most;

	private final Map<String, Integer> inside = new HashMap<>();

	private int all;

	UploadLimiter(int most) {
		this.most = most;
	}

	/** An operation that may fail with an I/O error. */
	interface Work<T, E extends Exception> {

		T run() throws E;

	}

	/**
	 * Does something for a person once they are through.
	 * @throws Unfit where too many are inside
	 */
	<T, E extends Exception> T pass(String person, Work<T, E> work) throws E {
		enter(person);
		try {
			return work.run();
		}
		finally {
			leave(person);
		}
	}

	private synchronized void enter(String person) {
		if (this.all >= this.most || this.inside.getOrDefault(person, 0) >= Math.max(1, this.most / 2)) {
			throw new Unfit(HttpStatus.SERVICE_UNAVAILABLE, "busy");
		}
		this.all++;
		this.inside.merge(person, 1, Integer::sum);
	}

	private synchronized void leave(String person) {
		this.all--;
		this.inside.computeIfPresent(person, (id, count) -> (count > 1) ? count - 1 : null);
	}

}
