package ca.docket.token;

import java.util.Map;

/**
 * What a personal link shows.
 *
 * @param template in the frame {@code token/layout}
 * @param values by the names that the template has
 */
public record TokenView(String template, Map<String, ?> values) {
}
