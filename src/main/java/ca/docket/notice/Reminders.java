package ca.docket.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import ca.docket.Office;
import ca.docket.calendar.Deadlines;
import ca.docket.calendar.WorkingDays;
import ca.docket.notice.Ledger.Candidate;
import ca.docket.notice.Ledger.Kind;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds of the open tasks as they are now, on the days that the policy names. Of the
 * days that were missed only the last one counts.
 */
@Component
class Reminders {

	private final Ledger ledger;

	private final Recipients recipients;

	private final Deadlines deadlines;

	private final WorkingDays workingDays;

	private final TransactionTemplate transaction;

	private final Office office;

	private final Clock clock;

	Reminders(Ledger ledger, Recipients recipients, Deadlines deadlines, WorkingDays workingDays,
			PlatformTransactionManager transactions, Office office, Clock clock) {
		this.ledger = ledger;
		this.recipients = recipients;
		this.deadlines = deadlines;
		this.workingDays = workingDays;
		this.transaction = new TransactionTemplate(transactions);
		this.office = office;
		this.clock = clock;
	}

	/** On one node at a time, on working days. */
	@Scheduled(cron = "${docket.notice.reminders}", zone = "${docket.office.zone}")
	void remind() {
		Instant now = this.clock.instant();
		if (this.workingDays.isWorkingDay(LocalDate.ofInstant(now, this.office.zone()))) {
			this.transaction.executeWithoutResult(status -> {
				if (this.ledger.mayDo("remind")) {
					Map<String, List<Integer>> policy = new HashMap<>();
					this.ledger.due().forEach(task -> remind(task, policy, now));
				}
			});
		}
	}

	private void remind(OpenTask task, Map<String, List<Integer>> policy, Instant now) {
		List<Integer> days = policy.computeIfAbsent(task.process() + "." + task.activity(),
				key -> this.deadlines.reminders(task.process(), task.activity()));
		LocalDate due = LocalDate.ofInstant(task.due(), this.office.zone());
		latest(days, due, now).filter(task.created()::isBefore).ifPresent(moment -> {
			List<String> untold = holders(task).stream()
				.filter(recipient -> !this.ledger.toldSince(recipient, task.id(), moment))
				.toList();
			this.ledger.tell(untold, Kind.REMINDER, task.id(), due + " " + moment, now);
		});
	}

	/** The last of the reminder days that has begun. */
	private Optional<Instant> latest(List<Integer> days, LocalDate due, Instant now) {
		return days.stream()
			.map(day -> this.workingDays.plus(due, day).atStartOfDay(this.office.zone()).toInstant())
			.filter(moment -> !moment.isAfter(now))
			.max(Instant::compareTo);
	}

	private Set<String> holders(OpenTask task) {
		return this.recipients.of((task.assignee() != null) ? List.of(new Candidate(null, task.assignee()))
				: this.ledger.candidates(task.id()));
	}

}
