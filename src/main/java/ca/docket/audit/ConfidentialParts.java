package ca.docket.audit;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Confidentiality;
import ca.docket.casefile.KnownPeople;
import ca.docket.engine.PlainValues;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.springframework.stereotype.Component;

/**
 * A confidential recommendation is for its owner, whoever entered the report, and those
 * whom the report or its own row names.
 */
@Component
class ConfidentialParts {

	private static final String CONFIDENTIAL = "confidential";

	private final Confidentiality confidentiality;

	private final Directory directory;

	private final AuditTrail auditTrail;

	ConfidentialParts(Confidentiality confidentiality, Directory directory, AuditTrail auditTrail) {
		this.confidentiality = confidentiality;
		this.directory = directory;
		this.auditTrail = auditTrail;
	}

	static boolean isConfidential(Map<String, Object> said) {
		return Optional.ofNullable(said.get(CONFIDENTIAL)).filter(each -> !each.equals("no")).isPresent();
	}

	/**
	 * Makes a recommendation confidential where its row says so, and its owner part of
	 * it.
	 * @param report what was submitted of the report
	 */
	void keep(Case part, Case audit, String owner, Map<String, Object> said, Map<String, Object> report) {
		Set<String> readers = new HashSet<>(Set.of(owner));
		if (isConfidential(said)) {
			readers.add(audit.submitter());
			Stream.concat(named(report), KnownPeople.several(said.get("readers")))
				.forEach(name -> readers.add(person(name)));
			this.confidentiality.restrict(part.number(), until(said), readers);
		}
		readers.forEach(reader -> this.auditTrail.takesPart(part.processInstanceId(), reader));
	}

	private static LocalDate until(Map<String, Object> said) {
		return Optional.ofNullable(said.get("confidentialUntil"))
			.map(day -> LocalDate.parse(day.toString()))
			.orElse(null);
	}

	private static Stream<String> named(Map<String, Object> report) {
		return PlainValues.rows(report.get("readers")).stream().map(row -> row.get("reader").toString());
	}

	/** The form accepts nobody else. */
	String person(String named) {
		return this.directory.named(named).map(Person::id).orElseThrow();
	}

}
