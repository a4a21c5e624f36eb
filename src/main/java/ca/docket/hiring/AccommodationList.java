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

/** The emails that may ask for accommodation. What is arranged is on no record. */
@Component
class AccommodationList implements WorkList {

	private final HiringEmails emails;

	private final EmailRows rows;

	private final ApplicantEmails texts;

	private final Sorting sorting;

	AccommodationList(HiringEmails emails, EmailRows rows, ApplicantEmails texts, Sorting sorting) {
		this.emails = emails;
		this.rows = rows;
		this.texts = texts;
		this.sorting = sorting;
	}

	@Override
	public String process() {
		return "hiring";
	}

	@Override
	public String activity() {
		return "Activity_ArrangeAccommodation";
	}

	@Override
	public List<WorkRow> rows(WorkListTask task) {
		return this.emails.tray(task.caseFile().number(), true).stream().map(this.rows.undecided(task)).toList();
	}

	@Override
	public RowCount count(WorkListTask task) {
		return RowCount.of(this.emails.tray(task.caseFile().number(), true), one -> one.email().sorting() != null);
	}

	@Override
	public Optional<WorkRow> row(WorkListTask task, String id) {
		return this.emails.inTray(task.caseFile().number(), true, id).map(this.rows.undecided(task));
	}

	@Override
	public List<Objection> save(WorkListTask task, String row, Map<String, Object> values) {
		Optional<HiringEmail> open = this.emails.find(UUID.fromString(row))
			.filter(email -> email.sorting() == null && email.accommodation());
		return open.map(email -> passOn(task, email, values)).orElseGet(() -> List.of(Objection.of("hiring.sorted")));
	}

	private List<Objection> passOn(WorkListTask task, HiringEmail email, Map<String, Object> values) {
		this.emails.arranged(email.id(), (String) values.get("arranged"), (String) values.get("hidden"));
		if (values.get("passedOn").equals("application")) {
			List<Objection> unfit = this.sorting.accept(task, email, values);
			return (unfit.isEmpty() && this.texts.shown(email.id()).isEmpty()) ? List.of(Objection.of("hiring.hidden"))
					: unfit;
		}
		this.emails.sort(email.id(), task.caseFile().number(), "something-else", null, task.person(), List.of());
		return List.of();
	}

}
