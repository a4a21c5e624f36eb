package ca.docket.text;

/**
 * The very form that somebody filled in.
 *
 * @param id of the form, as {@code intake-request}
 * @param deployment the id of the deployment that has it
 */
public record FormVersion(String id, String deployment) {
}
