package ca.docket.casefile.documents.check;

import java.util.Locale;
import java.util.Set;

/**
 * How a part of an Office Open XML document refers to another, or to something outside.
 *
 * @param type an address, of which the last word counts
 * @param ofChart whether a chart refers to it
 */
record Relationship(String type, String target, boolean external, boolean ofChart) {

	private static final Set<String> OBJECTS = Set.of("oleobject", "afchunk", "control", "webextensiontaskpanes",
			"connections");

	/**
	 * Looks at it.
	 * @throws Unfit where something would be fetched, or started
	 */
	void check() {
		String kind = this.type.substring(this.type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
		if (kind.equals("hyperlink")) {
			Target.requireLink(this.target);
		}
		else if (Target.isLocal(this.target)) {
			throw Target.refused(this.target);
		}
		else if (this.external || Target.leaves(this.target)) {
			throw new Unfit("external");
		}
		else if (OBJECTS.contains(kind) || (kind.equals("package") && !this.ofChart)) {
			throw new Unfit("objects");
		}
	}

}
