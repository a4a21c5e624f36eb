package ca.docket.casefile;

/**
 * A page of a family that the home page leads to, for those who see all cases of its
 * process.
 *
 * @param title its key in {@code messages/pages}
 */
public record PageLink(String process, String path, String title) {
}
