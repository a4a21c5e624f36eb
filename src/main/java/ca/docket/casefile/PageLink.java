package ca.docket.casefile;

import java.util.Collection;
import java.util.function.BiPredicate;

import ca.docket.security.Rights;

/**
 * A link on the home page.
 *
 * @param isFor whether somebody with these rights, in these groups, may open the page
 * @param title its key in {@code messages/pages}
 */
public record PageLink(BiPredicate<Rights, Collection<String>> isFor, String path, String title) {

	public static PageLink forEverybody(String path, String title) {
		return new PageLink((rights, groups) -> true, path, title);
	}

	/** For those who see all cases of a process. */
	public static PageLink forOverseers(String process, String path, String title) {
		return new PageLink((rights, groups) -> rights.seenBy(groups).contains(process), path, title);
	}

}
