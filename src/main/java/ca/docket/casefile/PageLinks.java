package ca.docket.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import ca.docket.security.Rights;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The families' pages that a person finds on the home page. */
@Component
class PageLinks {

	private final ObjectProvider<PageLink> all;

	private final Rights rights;

	PageLinks(ObjectProvider<PageLink> all, Rights rights) {
		this.all = all;
		this.rights = rights;
	}

	/**
	 * For somebody in these groups: those for everybody, and of the processes that they
	 * see as a whole.
	 */
	List<PageLink> of(Collection<String> groups) {
		Set<String> seen = this.rights.seenBy(groups);
		return this.all.stream().filter(link -> link.process() == null || seen.contains(link.process())).toList();
	}

}
