package ca.docket.casefile.documents.check;

/** How a type of document is checked. */
enum Kind {

	PDF, OFFICE, TEXT, OTHER;

	static Kind of(Candidate document) {
		String type = document.mediaType();
		if (type.equals("application/pdf")) {
			return PDF;
		}
		if (type.startsWith("application/vnd.openxmlformats-officedocument.")
				|| type.startsWith("application/vnd.oasis.opendocument.")) {
			return OFFICE;
		}
		return (type.startsWith("text/") || type.equals("application/json")) ? TEXT : OTHER;
	}

}
