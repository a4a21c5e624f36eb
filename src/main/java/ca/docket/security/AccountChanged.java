package ca.docket.security;

/**
 * Published before commit when somebody had another person's account in hand.
 *
 * @param kind what they did: {@code created}, {@code password} or {@code group}
 */
public record AccountChanged(String person, String by, String kind) {
}
