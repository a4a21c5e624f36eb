package ca.docket.audit;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Confidentiality;
import ca.docket.casefile.Contact;
import ca.docket.casefile.Contacts;
import ca.docket.casefile.KnownPeople;
import ca.docket.engine.PlainValues;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.springframework.stereotype.Component;

/**
 * A confidential recommendation is for its owner, whoever entered the report, those whom
 * the report or its own row names, and the auditor's contact where the report says so.
 */
@Component
class ConfidentialParts {

	private static final String CONFIDENTIAL = "confidential";

	private static final String READERS = "readers";

	private final Confidentiality confidentiality;

	private final Directory directory;

	private final AuditTrail auditTrail;

	private final Cases cases;

	private final Contacts contacts;

	ConfidentialParts(Confidentiality confidentiality, Directory directory, AuditTrail auditTrail, Cases cases,
			Contacts contacts) {
		this.confidentiality = confidentiality;
		this.directory = directory;
		this.auditTrail = auditTrail;
		this.cases = cases;
		this.contacts = contacts;
	}

	static boolean isConfidential(Map<String, Object> said) {
		return Optional.ofNullable(said.get(CONFIDENTIAL)).filter(each -> !each.equals("no")).isPresent();
	}

	/**
	 * Makes a recommendation confidential where its row says so, and its owner part of
	 * it.
	 * @param owner empty where it is assigned later
	 * @param report what was submitted of the report
	 */
	void keep(Case part, Case audit, String owner, Map<String, Object> said, Map<String, Object> report) {
		Set<String> readers = Stream.of(owner).filter(person -> !person.isEmpty()).collect(Collectors.toSet());
		if (isConfidential(said)) {
			readers.addAll(named(audit, said, report));
			this.confidentiality.restrict(part.number(), until(said), readers);
			contact(audit, report).ifPresent(contact -> this.confidentiality.admit(part.number(), contact.id()));
		}
		readers.forEach(reader -> this.auditTrail.takesPart(part.processInstanceId(), reader));
	}

	/** The auditor's contact, as the report names them, if they may read it. */
	private Optional<Contact> contact(Case audit, Map<String, Object> report) {
		return "yes".equals(report.get("contactReads"))
				? this.contacts.find(audit, "auditor")
					.filter(contact -> contact.email().equalsIgnoreCase(report.get("contactEmail").toString()))
				: Optional.empty();
	}

	/**
	 * The new owner reads it; the former one no longer, unless they are named besides.
	 */
	void handOver(Recommendation one, String person) {
		Case audit = this.cases.find(one.audit()).orElseThrow();
		Set<String> named = named(audit, one.said(),
				this.auditTrail.submitted(audit.processInstanceId()).get(0).answers());
		this.auditTrail.of(one.processInstanceId(), Confidentiality.READER_NAMED)
			.forEach(entry -> named.add(entry.answer("reader")));
		this.auditTrail.takesPart(one.processInstanceId(), person);
		this.confidentiality.admit(one.number(), person);
		if (!named.contains(one.owner())) {
			this.confidentiality.dismiss(one.number(), one.owner());
		}
	}

	private static LocalDate until(Map<String, Object> said) {
		return Optional.ofNullable(said.get("confidentialUntil"))
			.map(day -> LocalDate.parse(day.toString()))
			.orElse(null);
	}

	private Set<String> named(Case audit, Map<String, Object> said, Map<String, Object> report) {
		Set<String> named = Stream
			.concat(PlainValues.rows(report.get(READERS)).stream().map(row -> row.get("reader").toString()),
					KnownPeople.several(said.get(READERS)))
			.flatMap(name -> this.directory.named(name).stream())
			.map(Person::id)
			.collect(Collectors.toSet());
		named.add(audit.submitter());
		return named;
	}

	/** The form accepts nobody else. */
	String person(String named) {
		return this.directory.named(named).map(Person::id).orElseThrow();
	}

}
