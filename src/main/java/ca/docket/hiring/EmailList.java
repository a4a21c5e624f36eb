package ca.docket.hiring;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

import ca.docket.casefile.worklist.RowCount;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.casefile.worklist.WorkRow;
import ca.docket.engine.Objection;

/** The emails on which people of one group decide. */
class EmailList extends CompetitionList<TrayEmail> {

	private final HiringEmails emails;

	private final Kind kind;

	private final Function<WorkListTask, Function<TrayEmail, WorkRow>> rows;

	private final Save save;

	EmailList(HiringEmails emails, Kind kind, Function<WorkListTask, Function<TrayEmail, WorkRow>> rows, Save save) {
		super(kind.activity());
		this.emails = emails;
		this.kind = kind;
		this.rows = rows;
		this.save = save;
	}

	/**
	 * What a list is of.
	 *
	 * @param emails of a competition by its number, and the id of one or null for all
	 * @param done whether an email is decided on
	 * @param several whether the same may be said of several at once
	 */
	record Kind(String activity, BiFunction<String, String, List<TrayEmail>> emails, Predicate<HiringEmail> done,
			boolean several) {

		List<TrayEmail> emails(WorkListTask task, String id) {
			return this.emails.apply(task.caseFile().number(), id);
		}

	}

	/** What saving a row means; returns what speaks against it. */
	@FunctionalInterface
	interface Save {

		List<Objection> save(WorkListTask task, HiringEmail email, Map<String, Object> values);

	}

	@Override
	public boolean several() {
		return this.kind.several();
	}

	@Override
	List<TrayEmail> select(WorkListTask task, String id) {
		return this.kind.emails(task, id);
	}

	@Override
	Function<TrayEmail, WorkRow> show(WorkListTask task) {
		return this.rows.apply(task);
	}

	@Override
	public RowCount count(WorkListTask task) {
		return RowCount.of(this.kind.emails(task, null), one -> this.kind.done().test(one.email()));
	}

	@Override
	public List<Objection> save(WorkListTask task, String row, Map<String, Object> values) {
		// it may be on the list of another competition, or on the page of those on none
		this.emails.hold(row);
		return super.save(task, row, values);
	}

	@Override
	List<Objection> save(WorkListTask task, TrayEmail one, Map<String, Object> values) {
		return this.kind.done().test(one.email()) ? List.of(Objection.of("hiring.sorted"))
				: this.save.save(task, one.email(), values);
	}

}
