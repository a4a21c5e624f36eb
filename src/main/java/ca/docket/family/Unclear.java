package ca.docket.family;

import java.util.List;

/** The operator's files are faulty and cannot take effect. */
class Unclear extends Exception {

	private final transient List<Finding> findings;

	Unclear(List<Finding> findings) {
		super(findings.toString(), null, false, false);
		this.findings = findings;
	}

	Unclear(String key, String... details) {
		this(List.of(Finding.of(key, details)));
	}

	List<Finding> findings() {
		return this.findings;
	}

}
