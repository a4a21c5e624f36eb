package ca.docket.earb.board;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A vote that was cast.
 *
 * @param person who voted
 * @param member whose seat it is: the person themselves, or whom they sit in for
 * @param comment empty for none
 * @param conditions rows with the fields {@code condition} and {@code by}, a layer
 */
record Vote(String person, String member, Instant at, Choice choice, String comment,
		List<Map<String, Object>> conditions) {
}
