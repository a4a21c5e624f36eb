package ca.docket.casefile.documents.check;

import java.util.Locale;

/**
 * An attribute of an office document that could lead somewhere.
 *
 * @param element that it is of, without a prefix
 */
record OfficeAttribute(String element, String namespace, String name, String value) {

	private static final String XLINK = "http://www.w3.org/1999/xlink";

	/**
	 * Looks at it.
	 * @throws Unfit where something would be fetched, or started
	 */
	void check() {
		switch (this.name) {
			case "href" -> href();
			case "src" -> refuseOutside(Target.leaves(this.value));
			case "formula" -> Formula.check(this.value);
			case "action" -> refuseProgram();
			default -> {
			}
		}
	}

	/** Links of OpenDocument are elements called "a"; all others are parts. */
	private void href() {
		if (!XLINK.equals(this.namespace) || this.element.equals("a")) {
			Target.requireLink(this.value);
		}
		else {
			refuseOutside(Target.leaves(this.value) || this.value.startsWith("../"));
		}
	}

	private void refuseOutside(boolean outside) {
		if (outside) {
			throw Target.isLocal(this.value) ? Target.refused(this.value) : new Unfit("external");
		}
	}

	private void refuseProgram() {
		if (this.value.toLowerCase(Locale.ROOT).matches("ppaction://(program|macro|ole).*")) {
			throw new Unfit("objects");
		}
	}

}
