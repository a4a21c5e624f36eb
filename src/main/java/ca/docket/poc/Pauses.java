package ca.docket.poc;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.ProcessMessages;
import ca.docket.casefile.Viewer;
import ca.docket.casefile.page.CaseAct;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import ca.docket.security.Rights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pauses trials at once, from their pages. */
@Component
class Pauses implements CaseAct {

	private static final String MESSAGE = "poc.paused";

	private final Trials trials;

	private final Directory directory;

	private final Rights rights;

	private final AuditTrail auditTrail;

	private final ProcessMessages messages;

	Pauses(Trials trials, Directory directory, Rights rights, AuditTrail auditTrail, ProcessMessages messages) {
		this.trials = trials;
		this.directory = directory;
		this.rights = rights;
		this.auditTrail = auditTrail;
		this.messages = messages;
	}

	@Override
	public Optional<Link> of(Viewer viewer) {
		return Optional.of(new Link("pause", "poc.pause.act")).filter(link -> may(viewer.caseFile(), viewer.person()));
	}

	/** Whether somebody on the team, or any reviewer, may pause it now. */
	boolean may(Case trial, String person) {
		return trial.process().equals("poc") && trial.outcome() == null
				&& this.messages.isAwaited(trial.processInstanceId(), MESSAGE) && !this.trials.isPaused(trial)
				&& (isReviewer(person) || isOnTeam(trial, person));
	}

	private boolean isReviewer(String person) {
		return this.rights.decidedBy(this.directory.groupsOf(person)).contains("poc");
	}

	private boolean isOnTeam(Case trial, String person) {
		Charter charter = this.trials.of(trial).charter();
		return Stream.concat(charter.wholeTeam().stream(), charter.evaluators().stream())
			.flatMap(named -> this.directory.named(named).stream())
			.map(Person::id)
			.anyMatch(person::equals);
	}

	/**
	 * Pauses it, in the words of who wants it; that they may was seen by the caller.
	 * @param cause {@code harm}, {@code breach}, {@code complaint} or {@code other}
	 */
	@Transactional
	public void pause(Case trial, String person, String cause, String reason) {
		this.auditTrail.add(trial.processInstanceId(), person, "paused", null,
				Map.of("cause", cause, "reason", reason));
		// whoever else pauses it at the same time waited for the record above
		if (!this.trials.isPaused(trial)) {
			this.messages.send(trial.processInstanceId(), MESSAGE, Map.of());
		}
	}

}
