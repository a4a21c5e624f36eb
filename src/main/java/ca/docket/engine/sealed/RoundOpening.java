package ca.docket.engine.sealed;

import java.util.Map;

import ca.docket.text.FormVersion;

/**
 * What a round begins with.
 *
 * @param subject tells it from others of the case, as {@code vote}
 * @param leader the id of who may end it early
 * @param seats who sits where: the id of a person by seat, each person once
 * @see Round for the others
 */
public record RoundOpening(String caseNumber, String executionId, String subject, FormVersion form, String leader,
		Map<String, String> seats) {
}
