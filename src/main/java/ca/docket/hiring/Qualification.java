package ca.docket.hiring;

/**
 * What a posting asks for: required, or an asset that weighs from 1 to 5.
 *
 * @param assessed how, for whoever screens or interviews; empty where nobody said
 */
record Qualification(String text, boolean required, int weight, String assessed) {

	/** With how it is assessed. */
	String inFull() {
		return this.assessed.isEmpty() ? this.text : "%s (%s)".formatted(this.text, this.assessed);
	}

}
