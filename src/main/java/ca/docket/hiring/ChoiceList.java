package ca.docket.hiring;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.casefile.worklist.WorkRow;
import ca.docket.engine.Objection;
import ca.docket.hiring.AreaChoices.Candidate;

/** The applications on which the same is to be decided in an area, the best first. */
class ChoiceList extends CompetitionList<Candidate> {

	private final Kind kind;

	private final HiringLists lists;

	private final AreaChoices choices;

	private final ChoiceRows rows;

	private final Save save;

	ChoiceList(Kind kind, HiringLists lists, AreaChoices choices, ChoiceRows rows, Save save) {
		super(kind.activity());
		this.kind = kind;
		this.lists = lists;
		this.choices = choices;
		this.rows = rows;
		this.save = save;
	}

	/**
	 * What a list is of.
	 *
	 * @param action on the record of each application
	 * @param waits whether an application is still to be decided on
	 */
	record Kind(String activity, String action, Predicate<Candidate> waits) {

		boolean has(Candidate one, String task) {
			return one.isOpen() && (this.waits.test(one) || one.choice().isSavedIn(task));
		}

	}

	/** What saving a row means; returns what speaks against it. */
	@FunctionalInterface
	interface Save {

		List<Objection> save(WorkListTask task, Candidate one, Map<String, Object> values);

	}

	/**
	 * What is saved can be changed until the list is handed in, and the letters go out.
	 */
	@Override
	public boolean several() {
		return true;
	}

	@Override
	List<Candidate> select(WorkListTask task, String number) {
		return this.choices.of(task, number).stream().filter(one -> this.kind.has(one, task.id())).toList();
	}

	@Override
	Function<Candidate, WorkRow> show(WorkListTask task) {
		String area = this.lists.area(task);
		return one -> this.rows.row(task, area, one);
	}

	@Override
	public List<Objection> save(WorkListTask task, String row, Map<String, Object> values) {
		// meanwhile the person may answer over their link
		this.lists.hold(row);
		return super.save(task, row, values);
	}

	@Override
	List<Objection> save(WorkListTask task, Candidate one, Map<String, Object> values) {
		this.lists.record(task, one.application(), this.kind.action(), values);
		return this.save.save(task, one, values);
	}

}
