package ca.docket.audit;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Confidentiality;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.engine.Objection;
import ca.docket.engine.Refusal;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import ca.docket.security.Substitutions;
import ca.docket.security.Vouching;
import org.springframework.context.ApplicationEventPublisher;
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

	private final Directory directory;

	private final Confidentiality confidentiality;

	private final ApplicationEventPublisher events;

	Independence(AuditTrail auditTrail, Substitutions substitutions, Vouching vouching, Directory directory,
			Confidentiality confidentiality, ApplicationEventPublisher events) {
		this.auditTrail = auditTrail;
		this.substitutions = substitutions;
		this.vouching = vouching;
		this.directory = directory;
		this.confidentiality = confidentiality;
		this.events = events;
	}

	/** What speaks against verifying it: another part in it. */
	List<Objection> againstVerifying(WorkListTask task, Recommendation one) {
		return allows(task, one) ? List.of() : refused(task, one, "involved", "audit.part");
	}

	boolean allows(WorkListTask task, Recommendation one) {
		return isSecond(task, excluded(one));
	}

	/** What speaks against judging it: to speak for the owner, or to have done so. */
	List<Objection> againstJudging(WorkListTask task, Recommendation one) {
		return isOwn(task, one) ? refused(task, one, "owner", "audit.own") : List.of();
	}

	/**
	 * Whether one of those who do a task speaks for the owner, or did, or could be one
	 * who does.
	 */
	boolean isOwn(WorkListTask task, Recommendation one) {
		return !isSecond(task, owners(one));
	}

	/** What speaks against confirming it: the same, or no distance to who recorded it. */
	List<Objection> againstConfirming(WorkListTask task, Recommendation one) {
		return (isOwn(task, one) || !isSecond(task, one.savedBy())) ? refused(task, one, "recorder", "audit.second")
				: List.of();
	}

	/** Who tried goes on record. */
	private List<Objection> refused(WorkListTask task, Recommendation one, String reason, String objection) {
		this.events.publishEvent(
				new Refusal(one.processInstanceId(), task.id(), task.activity(), task.person(), task.absent(), reason));
		return List.of(Objection.of(objection));
	}

	/** Whether those who do a task are second persons to those who did another. */
	private boolean isSecond(WorkListTask task, Collection<String> first) {
		return this.vouching.areIndependent(task.people(), first);
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

	/**
	 * Whether somebody of a group may read it and is not left out.
	 * @param without the {@code owners} and who acted for them, those and its
	 * {@code recorders}, or all who were {@code involved}; nobody for anything else
	 */
	boolean somebodyMay(Recommendation one, String group, String without) {
		Set<String> excluded = switch (without) {
			case "involved" -> excluded(one);
			case "recorders" -> Stream.concat(owners(one).stream(), one.savedBy().stream()).collect(Collectors.toSet());
			case "owners" -> owners(one);
			default -> Set.of();
		};
		List<String> members = this.directory.members(group)
			.stream()
			.map(Person::id)
			.filter(member -> !excluded.contains(member))
			.toList();
		return !this.confidentiality.readers(one.number(), members).isEmpty();
	}

	/** Who may not verify it. */
	private Set<String> excluded(Recommendation one) {
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
		return entry.action().equals(Owners.HANDED_OVER) ? Stream.of(entry.answer("from"), entry.answer("to"))
				: Stream.of();
	}

}
