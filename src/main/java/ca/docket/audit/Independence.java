package ca.docket.audit;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.security.Substitutions;
import ca.docket.security.Vouching;
import org.springframework.stereotype.Component;

/**
 * Who may verify a recommendation: nobody who was ever its owner, or who by its record
 * reported, reviewed, approved or filed something, or was a substitute for one of them,
 * and nobody who is not independent of all of these.
 */
@Component
class Independence {

	static final String VERIFIED = "verified";

	/** What an owner says, or somebody for them. */
	private static final Set<String> OWN = Set.of("responded", "reported");

	private final AuditTrail auditTrail;

	private final Substitutions substitutions;

	private final Vouching vouching;

	Independence(AuditTrail auditTrail, Substitutions substitutions, Vouching vouching) {
		this.auditTrail = auditTrail;
		this.substitutions = substitutions;
		this.vouching = vouching;
	}

	boolean allows(WorkListTask task, Recommendation one) {
		return isSecond(task, excluded(one));
	}

	/** Whether those who do a task are second persons to those who did another. */
	boolean isSecond(WorkListTask task, Collection<String> first) {
		return this.vouching.areIndependent(task.people(), first);
	}

	/**
	 * Whether one of those who do a task speaks for the owner, or did, or could be one
	 * who does.
	 */
	boolean isOwn(WorkListTask task, Recommendation one) {
		return !isSecond(task, owners(one));
	}

	/** Who ever owned it, or answered or reported for its owner. */
	Set<String> owners(Recommendation one) {
		Set<String> owners = this.auditTrail.of(one.processInstanceId())
			.stream()
			.flatMap(entry -> OWN.contains(entry.action()) ? actors(entry) : handedOver(entry))
			.collect(Collectors.toSet());
		owners.add(one.owner());
		return owners;
	}

	/** Who may not verify it. */
	Set<String> excluded(Recommendation one) {
		Set<String> involved = this.auditTrail.of(one.processInstanceId())
			.stream()
			.filter(entry -> !entry.action().equals(VERIFIED))
			.flatMap(Independence::people)
			.collect(Collectors.toSet());
		involved.add(one.owner());
		involved.addAll(this.substitutions.everFor(involved));
		return involved;
	}

	private static Stream<String> people(AuditEntry entry) {
		return Stream.concat(actors(entry), handedOver(entry));
	}

	private static Stream<String> actors(AuditEntry entry) {
		return Stream.of(entry.person(), entry.behalf()).filter(Objects::nonNull);
	}

	private static Stream<String> handedOver(AuditEntry entry) {
		return entry.action().equals(OwnerChange.HANDED_OVER) ? Stream.of(entry.answer("from"), entry.answer("to"))
				: Stream.of();
	}

}
