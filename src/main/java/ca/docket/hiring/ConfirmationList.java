package ca.docket.hiring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import ca.docket.casefile.worklist.RowCount;
import ca.docket.casefile.worklist.WorkList;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.casefile.worklist.WorkRow;
import ca.docket.engine.Objection;
import org.springframework.stereotype.Component;

/** What one person turned away, for a second person to look at. */
@Component
class ConfirmationList implements WorkList {

	private final Competitions competitions;

	private final HiringEmails emails;

	private final EmailRows rows;

	private final NewApplications applications;

	private final Tray tray;

	ConfirmationList(Competitions competitions, HiringEmails emails, EmailRows rows, NewApplications applications,
			Tray tray) {
		this.competitions = competitions;
		this.emails = emails;
		this.rows = rows;
		this.applications = applications;
		this.tray = tray;
	}

	@Override
	public String process() {
		return "hiring";
	}

	@Override
	public String activity() {
		return "Activity_ConfirmSorting";
	}

	@Override
	public List<WorkRow> rows(WorkListTask task) {
		return this.emails.turnedAway(task.caseFile().number())
			.stream()
			.map(email -> this.rows.turnedAway(email, task))
			.toList();
	}

	@Override
	public RowCount count(WorkListTask task) {
		return RowCount.of(this.emails.turnedAway(task.caseFile().number()), one -> one.email().confirmedBy() != null);
	}

	@Override
	public Optional<WorkRow> row(WorkListTask task, String id) {
		return this.emails.turnedAway(task.caseFile().number(), id).map(email -> this.rows.turnedAway(email, task));
	}

	@Override
	public List<Objection> save(WorkListTask task, String row, Map<String, Object> values) {
		Optional<HiringEmail> open = this.emails.find(UUID.fromString(row))
			.filter(email -> email.isTurnedAway() && email.confirmedBy() == null);
		return open.map(email -> look(task, email, values)).orElseGet(() -> List.of(Objection.of("hiring.sorted")));
	}

	private List<Objection> look(WorkListTask task, HiringEmail email, Map<String, Object> values) {
		if (!this.emails.isSecond(task, email)) {
			return List.of(Objection.of("hiring.second"));
		}
		if (values.get("confirmation").equals("back")) {
			this.emails.putBack(email.id());
			this.tray.waits(this.emails.of(email.id()));
			return List.of();
		}
		this.emails.confirm(email.id(), task.person());
		if (email.endsApplication()) {
			this.applications.start(this.competitions.of(email.competition()), email);
		}
		return List.of();
	}

}
