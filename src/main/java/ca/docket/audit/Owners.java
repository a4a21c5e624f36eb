package ca.docket.audit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Confidentiality;
import ca.docket.casefile.Contact;
import ca.docket.casefile.Contacts;
import ca.docket.casefile.KnownPeople;
import ca.docket.engine.PlainValues;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose a recommendation is, and who reads a confidential one: its owner, whoever entered
 * the report, those whom the report or its own row names, and the auditor's contact where
 * the report says so. Whoever had it stays on its record, and never verifies it.
 */
@Component
class Owners {

	/** On record, with the owner before and after. */
	static final String HANDED_OVER = "owner-changed";

	private final Confidentiality confidentiality;

	private final Directory directory;

	private final AuditTrail auditTrail;

	private final Contacts contacts;

	private final Recommendations recommendations;

	private final OwnerTasks tasks;

	Owners(Confidentiality confidentiality, Directory directory, AuditTrail auditTrail, Contacts contacts,
			Recommendations recommendations, OwnerTasks tasks) {
		this.confidentiality = confidentiality;
		this.directory = directory;
		this.auditTrail = auditTrail;
		this.contacts = contacts;
		this.recommendations = recommendations;
		this.tasks = tasks;
	}

	/**
	 * Makes a recommendation confidential where its row says so, or the report where it
	 * says nothing, and its owner part of it.
	 * @param owner empty where it is assigned later
	 * @param report what was submitted of the report
	 */
	void keep(Case part, Case audit, String owner, Map<String, Object> said, Map<String, Object> report) {
		Set<String> readers = Stream.of(owner).filter(person -> !person.isEmpty()).collect(Collectors.toSet());
		boolean itsOwn = said.containsKey("thisConfidential");
		Object confidential = itsOwn ? said.get("thisConfidential") : report.getOrDefault("confidential", "no");
		if (!confidential.equals("no")) {
			readers.addAll(named(audit, said, report));
			Object until = itsOwn ? said.get("thisConfidentialUntil") : report.get("confidentialUntil");
			this.confidentiality.restrict(part.number(), (until != null) ? LocalDate.parse(until.toString()) : null,
					readers);
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
	 * Hands it over to another owner.
	 * @param person the id of the new owner
	 * @param division the id of theirs
	 * @param by the id of who does it
	 */
	@Transactional
	public void handOver(Recommendation one, String person, String division, String by, String reason) {
		Map<String, Object> said = new HashMap<>(Map.of("from", one.owner(), "to", person, "reason", reason));
		if (!division.equals(one.said("division"))) {
			said.put("division", division);
		}
		this.auditTrail.add(one.processInstanceId(), by, HANDED_OVER, null, said);
		assign(one, person, division);
		this.tasks.handOver(one, person, division);
	}

	/**
	 * Whose it is from now on. They read it; whoever had it no longer, unless they are
	 * named besides.
	 */
	void assign(Recommendation one, String person, String division) {
		Case audit = this.tasks.hold(one.audit());
		Set<String> named = named(audit, one.said(),
				this.auditTrail.submitted(audit.processInstanceId()).get(0).answers());
		this.auditTrail.of(one.processInstanceId(), Confidentiality.READER_NAMED)
			.forEach(entry -> named.add(entry.answer("reader")));
		this.auditTrail.takesPart(one.processInstanceId(), person);
		this.confidentiality.admit(one.number(), person);
		if (!named.contains(one.owner())) {
			this.confidentiality.dismiss(one.number(), one.owner());
		}
		this.recommendations.ownedBy(one.number(), person, division);
	}

	private Set<String> named(Case audit, Map<String, Object> said, Map<String, Object> report) {
		Set<String> named = Stream
			.concat(PlainValues.rows(report.get("readers")).stream().map(row -> row.get("reader").toString()),
					KnownPeople.several(said.get("thisReaders")))
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
