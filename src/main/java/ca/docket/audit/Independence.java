package ca.docket.audit;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.security.Substitutions;
import org.springframework.stereotype.Component;

/**
 * Who may verify a recommendation: nobody who was ever its owner, or who by its record
 * reported, reviewed, approved or filed something, or was a substitute for one of them.
 */
@Component
class Independence {

	static final String VERIFIED = "verified";

	private final AuditTrail auditTrail;

	private final Substitutions substitutions;

	Independence(AuditTrail auditTrail, Substitutions substitutions) {
		this.auditTrail = auditTrail;
		this.substitutions = substitutions;
	}

	boolean allows(WorkListTask task, Recommendation one) {
		Set<String> involved = involved(one);
		return Stream.of(task.person(), (task.absent() != null) ? task.absent() : task.person())
			.noneMatch(person -> isInvolved(person, involved));
	}

	boolean allows(String person, Recommendation one) {
		return !isInvolved(person, involved(one));
	}

	private Set<String> involved(Recommendation one) {
		Set<String> involved = this.auditTrail.of(one.processInstanceId())
			.stream()
			.filter(entry -> !entry.action().equals(VERIFIED))
			.flatMap(Independence::people)
			.collect(Collectors.toSet());
		involved.add(one.owner());
		return involved;
	}

	private boolean isInvolved(String person, Set<String> involved) {
		return involved.contains(person) || this.substitutions.everBy(person).stream().anyMatch(involved::contains);
	}

	private static Stream<String> people(AuditEntry entry) {
		Stream<String> owners = entry.action().equals(OwnerChange.HANDED_OVER)
				? Stream.of(entry.answer("from"), entry.answer("to")) : Stream.of();
		return Stream.concat(Stream.of(entry.person(), entry.behalf()), owners).filter(Objects::nonNull);
	}

}
