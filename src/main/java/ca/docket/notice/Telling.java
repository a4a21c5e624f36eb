package ca.docket.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import ca.docket.Office;
import ca.docket.calendar.Deadline;
import ca.docket.calendar.WorkingDays;
import ca.docket.notice.Ledger.Candidate;
import ca.docket.notice.Ledger.Kind;
import ca.docket.notice.Ledger.Occasion;
import org.springframework.stereotype.Component;

/** Finds out who is told what of a task, and when next. */
@Component
class Telling {

	private final Recipients recipients;

	private final WorkingDays workingDays;

	private final Office office;

	Telling(Recipients recipients, WorkingDays workingDays, Office office) {
		this.recipients = recipients;
		this.workingDays = workingDays;
		this.office = office;
	}

	Turn turn(Deadline policy, Instant due, Instant created) {
		return new Turn(policy, due, created, this.workingDays, this.office.zone());
	}

	/** False where somebody should be told, and nobody is there. */
	boolean tell(OpenTask task, Turn turn, Batch batch) {
		return escalate(task, turn, batch) & remindHolders(task, turn, batch);
	}

	private boolean escalate(OpenTask task, Turn turn, Batch batch) {
		if (turn.escalation(batch.round().now()).isEmpty()) {
			return true;
		}
		String group = turn.policy().escalateTo();
		Set<String> others = recipients(List.of(new Candidate(group, null)), batch.round());
		String occasion = day(turn.due()) + " " + group;
		others.forEach(other -> batch.told().add(new Occasion(task.id(), other, Kind.ESCALATED, occasion, null)));
		return !others.isEmpty();
	}

	private boolean remindHolders(OpenTask task, Turn turn, Batch batch) {
		Optional<Instant> moment = turn.reminder(batch.round().now());
		if (moment.isEmpty()) {
			return true;
		}
		Set<String> holders = recipients((task.assignee() != null) ? List.of(new Candidate(null, task.assignee()))
				: batch.candidates().getOrDefault(task.id(), List.of()), batch.round());
		String occasion = day(turn.due()) + " " + moment.get();
		holders.forEach(
				holder -> batch.told().add(new Occasion(task.id(), holder, Kind.REMINDER, occasion, moment.get())));
		return !holders.isEmpty();
	}

	private Set<String> recipients(List<Candidate> candidates, Round round) {
		return round.recipients().computeIfAbsent(candidates, this.recipients::of);
	}

	private LocalDate day(Instant moment) {
		return this.office.day(moment);
	}

}
