package ca.docket.casefile;

/**
 * A link on the home page to a page of a family.
 *
 * @param process for those who see all its cases; null for everybody
 * @param title its key in {@code messages/pages}
 */
public record PageLink(String process, String path, String title) {

	public static PageLink forEverybody(String path, String title) {
		return new PageLink(null, path, title);
	}

}
