package ca.docket.electorlist.cut;

import java.time.Instant;
import java.util.UUID;

/**
 * How far a cut is.
 *
 * @param state {@code handed-in}, {@code waiting}, {@code running}, {@code made},
 * {@code refused} or {@code destroyed}
 * @param size of the extract as it came, in bytes
 * @param person who handed it in
 * @param read how many of them the worker has read
 * @param refusal why nothing of the extract is used; null where it is
 * @param line where that was found; 0 for nowhere in particular
 * @param released whether its packages may be collected
 */
public record CutState(UUID id, String campaign, int edition, String layout, String state, long size, String sha256,
		String person, Instant beganAt, long rows, long read, String refusal, Long line, boolean released) {

	/** Whether its packages are there. */
	public boolean isMade() {
		return this.state.equals("made");
	}

}
