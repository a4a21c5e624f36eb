package ca.docket.hiring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

import ca.docket.casefile.worklist.RowCount;
import ca.docket.casefile.worklist.WorkList;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.casefile.worklist.WorkRow;
import ca.docket.engine.Objection;

/** The emails on which people of one group decide. */
class EmailList implements WorkList {

	private final Kind kind;

	private final Function<WorkListTask, Function<TrayEmail, WorkRow>> rows;

	private final Save save;

	EmailList(Kind kind, Function<WorkListTask, Function<TrayEmail, WorkRow>> rows, Save save) {
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
	public String process() {
		return "hiring";
	}

	@Override
	public String activity() {
		return this.kind.activity();
	}

	@Override
	public boolean several() {
		return this.kind.several();
	}

	@Override
	public List<WorkRow> rows(WorkListTask task) {
		return this.kind.emails(task, null).stream().map(this.rows.apply(task)).toList();
	}

	@Override
	public RowCount count(WorkListTask task) {
		return RowCount.of(this.kind.emails(task, null), one -> this.kind.done().test(one.email()));
	}

	@Override
	public Optional<WorkRow> row(WorkListTask task, String id) {
		return this.kind.emails(task, id).stream().map(this.rows.apply(task)).findFirst();
	}

	@Override
	public List<Objection> save(WorkListTask task, String row, Map<String, Object> values) {
		return this.kind.emails(task, row)
			.stream()
			.map(TrayEmail::email)
			.filter(this.kind.done().negate())
			.findFirst()
			.map(email -> this.save.save(task, email, values))
			.orElseGet(() -> List.of(Objection.of("hiring.sorted")));
	}

}
