package ca.docket.casefile;

import java.util.List;
import java.util.Set;

import ca.docket.security.Rights;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The pages of families that a person may be led to. */
@Component
class PageLinks {

	private final Rights rights;

	private final ObjectProvider<PageLink> all;

	PageLinks(Rights rights, ObjectProvider<PageLink> all) {
		this.rights = rights;
		this.all = all;
	}

	List<PageLink> of(Set<String> groups) {
		Set<String> seen = this.rights.seenBy(groups);
		return this.all.stream().filter(link -> seen.contains(link.process())).toList();
	}

}
