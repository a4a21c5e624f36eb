package ca.docket.poc;

/** How a metric stands against its thresholds, the worst first. */
enum Standing {

	NOT_MEASURED("not-measured"), MISSED("missed"), PARTLY("partly"), REACHED("reached");

	/** As the table {@code poc-recommendation} has it. */
	final String id;

	Standing(String id) {
		this.id = id;
	}

}
