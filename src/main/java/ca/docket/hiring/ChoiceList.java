package ca.docket.hiring;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import ca.docket.casefile.worklist.WorkList;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.casefile.worklist.WorkRow;
import ca.docket.engine.Objection;
import ca.docket.hiring.StreamChoices.Candidate;

/** The applications on which the same is to be decided in a stream, the best first. */
class ChoiceList implements WorkList {

	private final Kind kind;

	private final HiringLists lists;

	private final StreamChoices choices;

	private final ChoiceRows rows;

	private final Save save;

	ChoiceList(Kind kind, HiringLists lists, StreamChoices choices, ChoiceRows rows, Save save) {
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

	@Override
	public String process() {
		return "hiring";
	}

	@Override
	public String activity() {
		return this.kind.activity();
	}

	/**
	 * What is saved can be changed until the list is handed in, and the letters go out.
	 */
	@Override
	public boolean several() {
		return true;
	}

	@Override
	public List<WorkRow> rows(WorkListTask task) {
		int number = this.lists.stream(task);
		Stream stream = this.lists.competition(task).streams().get(number - 1);
		List<Candidate> ranked = this.choices.of(task.caseFile().number(), number);
		return ranked.stream()
			.filter(one -> this.kind.has(one, task.id()))
			.map(one -> this.rows.row(task, stream, one, ranked))
			.toList();
	}

	@Override
	public List<Objection> save(WorkListTask task, String row, Map<String, Object> values) {
		// meanwhile the person may answer over their link
		this.choices.hold(row);
		return this.choices.of(task.caseFile().number(), this.lists.stream(task))
			.stream()
			.filter(one -> one.application().number().equals(row) && this.kind.has(one, task.id()))
			.findFirst()
			.map(one -> {
				this.lists.record(task, one.application(), this.kind.action(), values);
				return this.save.save(task, one, values);
			})
			.orElseGet(() -> List.of(Objection.of("hiring.ended")));
	}

}
