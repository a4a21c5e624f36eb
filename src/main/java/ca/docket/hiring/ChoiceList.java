package ca.docket.hiring;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import ca.docket.casefile.worklist.WorkList;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.casefile.worklist.WorkRow;
import ca.docket.engine.Objection;

/** The applications on which the same is to be decided, the best first. */
class ChoiceList implements WorkList {

	private final Kind kind;

	private final HiringLists lists;

	private final ChoiceRows rows;

	private final Save save;

	ChoiceList(Kind kind, HiringLists lists, ChoiceRows rows, Save save) {
		this.kind = kind;
		this.lists = lists;
		this.rows = rows;
		this.save = save;
	}

	/**
	 * What a list is of.
	 *
	 * @param action on the record of each application
	 * @param waits whether an application is still to be decided on
	 */
	record Kind(String activity, String action, Predicate<Application> waits) {

		boolean has(Application one, String task) {
			return !one.closed() && (this.waits.test(one) || one.isSavedIn(task));
		}

	}

	/** What saving a row means; returns what speaks against it. */
	@FunctionalInterface
	interface Save {

		List<Objection> save(WorkListTask task, Application one, Map<String, Object> values);

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
	public List<WorkRow> rows(WorkListTask task) {
		List<Application> ranked = this.lists.ranked(task);
		return ranked.stream()
			.filter(one -> this.kind.has(one, task.id()))
			.map(one -> this.rows.row(task, one, ranked, one.isSavedIn(task.id())))
			.toList();
	}

	@Override
	public List<Objection> save(WorkListTask task, String row, Map<String, Object> values) {
		return this.lists.find(task, row).filter(one -> this.kind.has(one, task.id())).map(one -> {
			this.lists.record(task, one, this.kind.action(), values);
			return this.save.save(task, one, values);
		}).orElseGet(() -> List.of(Objection.of("hiring.ended")));
	}

}
