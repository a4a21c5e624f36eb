package ca.docket.engine.api;

import java.util.Collection;

import ca.docket.security.Directory;
import ca.docket.security.Rights;

/** The caller with their current groups. */
record Caller(String id, Collection<String> groups) {

	boolean operates() {
		return this.groups.contains(Directory.OPERATORS);
	}

	boolean isOf(Who who, Rights rights) {
		return switch (who) {
			case CLOSED -> false;
			case PEOPLE -> true;
			case SEEING -> rights.overseesAny(this.groups);
			case OWNERS -> operates() || this.groups.contains(Rights.PROCESS_OWNERS);
			case OPERATORS -> operates();
		};
	}

}
