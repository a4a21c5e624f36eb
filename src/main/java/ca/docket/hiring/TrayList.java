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

/** The emails that a person of Human Resources decides on. */
@Component
class TrayList implements WorkList {

	private final HiringEmails emails;

	private final EmailRows rows;

	private final Sorting sorting;

	TrayList(HiringEmails emails, EmailRows rows, Sorting sorting) {
		this.emails = emails;
		this.rows = rows;
		this.sorting = sorting;
	}

	@Override
	public String process() {
		return "hiring";
	}

	@Override
	public String activity() {
		return "Activity_SortEmails";
	}

	@Override
	public boolean several() {
		return true;
	}

	@Override
	public List<WorkRow> rows(WorkListTask task) {
		return this.emails.tray(task.caseFile().number(), false).stream().map(this.rows.undecided(task)).toList();
	}

	@Override
	public RowCount count(WorkListTask task) {
		return RowCount.of(this.emails.tray(task.caseFile().number(), false), one -> one.email().sorting() != null);
	}

	@Override
	public Optional<WorkRow> row(WorkListTask task, String id) {
		return this.emails.inTray(task.caseFile().number(), false, id).map(this.rows.undecided(task));
	}

	@Override
	public List<Objection> save(WorkListTask task, String row, Map<String, Object> values) {
		Optional<HiringEmail> open = this.emails.find(UUID.fromString(row))
			.filter(email -> email.sorting() == null && !email.accommodation());
		return open.map(email -> this.sorting.sort(task, email, values))
			.orElseGet(() -> List.of(Objection.of("hiring.sorted")));
	}

}
