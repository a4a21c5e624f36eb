package ca.docket.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import ca.docket.Office;
import ca.docket.engine.form.Form;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.springframework.stereotype.Component;

/**
 * To whom a letter to a submitter goes: to them in the language they chose, and in copy
 * to the people of the office whom they named in a field of a form that says so.
 */
@Component
class Addressees {

	private final FamilyFiles files;

	private final AuditTrail auditTrail;

	private final Directory directory;

	private final Office office;

	/** By deployment, which never changes. */
	private final Map<String, Set<String>> copyFields = new ConcurrentHashMap<>();

	Addressees(FamilyFiles files, AuditTrail auditTrail, Directory directory, Office office) {
		this.files = files;
		this.auditTrail = auditTrail;
		this.directory = directory;
		this.office = office;
	}

	/** The submitter, then those who get a copy; these have no name. */
	List<Person> of(Case caseFile) {
		List<AuditEntry> trail = this.auditTrail.of(caseFile.processInstanceId());
		Person submitter = this.directory.find(caseFile.submitter())
			.orElseThrow(() -> new IllegalStateException("No person %s to write to".formatted(caseFile.submitter())));
		Locale language = language(trail, submitter);
		List<Person> all = new ArrayList<>();
		all.add(new Person(submitter.id(), submitter.firstName(), submitter.lastName(), submitter.email(), language));
		named(caseFile, trail).map(address -> address.strip().toLowerCase(Locale.ROOT))
			.distinct()
			.filter(address -> !address.equalsIgnoreCase(submitter.email()) && isOfTheOffice(address))
			.forEach(address -> all.add(new Person(address, "", "", address, language)));
		return all;
	}

	private static Locale language(List<AuditEntry> trail, Person submitter) {
		return trail.stream()
			.filter(entry -> entry.action().equals("submitted"))
			.findFirst()
			.map(entry -> entry.answer("language"))
			.filter(chosen -> !chosen.isEmpty())
			.map(Locale::forLanguageTag)
			.orElse(submitter.language());
	}

	/** Whom the submitter named last in each field. */
	private Stream<String> named(Case caseFile, List<AuditEntry> trail) {
		Map<String, Object> said = new LinkedHashMap<>();
		trail.stream()
			.filter(entry -> caseFile.submitter().equals(entry.person()) || caseFile.submitter().equals(entry.behalf()))
			.forEach(entry -> said.putAll(entry.answers()));
		said.keySet().retainAll(fields(caseFile));
		return said.values()
			.stream()
			.filter(Objects::nonNull)
			.flatMap(value -> (value instanceof Collection<?> several) ? several.stream() : Stream.of(value))
			.map(Object::toString);
	}

	private Set<String> fields(Case caseFile) {
		return this.files.deployment(caseFile)
			.map(deployment -> this.copyFields.computeIfAbsent(deployment, this::copyFields))
			.orElse(Set.of());
	}

	private Set<String> copyFields(String deployment) {
		Set<String> fields = new HashSet<>();
		this.files.forms(deployment).forEach(form -> fields.addAll(Form.read(form).marked("copy")));
		return fields;
	}

	private boolean isOfTheOffice(String address) {
		return this.office.mailDomains()
			.stream()
			.anyMatch(domain -> address.endsWith("@" + domain.toLowerCase(Locale.ROOT)));
	}

}
