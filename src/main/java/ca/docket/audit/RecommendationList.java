package ca.docket.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import ca.docket.casefile.worklist.WorkList;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.casefile.worklist.WorkRow;
import ca.docket.engine.Objection;

/**
 * The recommendations of an audit that wait for the same of the same people, as one list.
 */
class RecommendationList implements WorkList {

	private final Kind kind;

	private final Lists lists;

	private final Save save;

	RecommendationList(Kind kind, Lists lists, Save save) {
		this.kind = kind;
		this.lists = lists;
		this.save = save;
	}

	/**
	 * What a list is of.
	 *
	 * @param awaits the message that a recommendation waits for
	 * @param step how far its response is; null where that does not matter
	 * @param of the variable of the task that says whose the list is
	 * @param once whether each is asked once in a list, whatever it waits for then
	 */
	record Kind(String activity, String awaits, String step, String of, boolean once) {

		boolean waits(Recommendation one) {
			return one.isAwaiting(this.awaits) && (this.step == null || this.step.equals(one.step()));
		}

	}

	/** What is left to do in a row. */
	enum State {

		OPEN, DONE,
		/** Its turn comes in a later round, but its owner may report. */
		NOT_ASKED

	}

	/** What saving a row means; returns what speaks against it. */
	@FunctionalInterface
	interface Save {

		List<Objection> save(WorkListTask task, Recommendation one, Map<String, Object> values);

	}

	@Override
	public String process() {
		return "audit";
	}

	@Override
	public String activity() {
		return this.kind.activity();
	}

	@Override
	public List<WorkRow> rows(WorkListTask task) {
		return rows(task, this.lists.ofAudit(task));
	}

	@Override
	public Optional<WorkRow> row(WorkListTask task, String id) {
		return rows(task, this.lists.find(task, id).stream().toList()).stream().findFirst();
	}

	private List<WorkRow> rows(WorkListTask task, List<Recommendation> some) {
		String whose = this.lists.variable(task, this.kind.of());
		List<Recommendation> all = some.stream()
			.filter(one -> isSaved(task, one) || this.kind.waits(one) && whose.equals(whose(one)))
			.toList();
		Set<String> closed = this.lists.closed(task, all);
		return all.stream()
			.map(one -> this.lists.row(task, one, state(task, one), closed.contains(one.number())))
			.toList();
	}

	private String whose(Recommendation one) {
		return this.kind.of().equals("owner") ? one.owner() : one.forGroup();
	}

	private State state(WorkListTask task, Recommendation one) {
		if (!this.kind.waits(one) || this.kind.once() && isSaved(task, one)) {
			return State.DONE;
		}
		return (this.kind.once() && !one.isAsked()) ? State.NOT_ASKED : State.OPEN;
	}

	private boolean isSaved(WorkListTask task, Recommendation one) {
		return task.id().equals(this.kind.once() ? one.reportedIn() : one.savedIn());
	}

	@Override
	public List<Objection> save(WorkListTask task, String row, Map<String, Object> values) {
		return this.lists.find(task, row)
			.filter(one -> this.kind.waits(one) && !(this.kind.once() && isSaved(task, one)))
			.map(one -> this.lists.closed(task, List.of(one)).isEmpty() ? this.save.save(task, one, values)
					: List.of(Objection.of("case.confidential")))
			.orElseGet(() -> List.of(Objection.of("audit.settled")));
	}

}
