package ca.docket.casefile;

import java.util.Collection;
import java.util.List;

import ca.docket.security.Rights;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The pages that a person finds on the home page. */
@Component
class PageLinks {

	private final ObjectProvider<PageLink> all;

	private final Rights rights;

	PageLinks(ObjectProvider<PageLink> all, Rights rights) {
		this.all = all;
		this.rights = rights;
	}

	/** Those that somebody in these groups may open. */
	List<PageLink> of(Collection<String> groups) {
		return this.all.stream().filter(link -> link.isFor().test(this.rights, groups)).toList();
	}

}
