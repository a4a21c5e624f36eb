package ca.docket.hiring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import ca.docket.casefile.Fact;
import ca.docket.casefile.worklist.WorkList;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.casefile.worklist.WorkRow;
import ca.docket.engine.Objection;

/**
 * A list of a competition.
 *
 * @param <T> what a row is about
 */
abstract class CompetitionList<T> implements WorkList {

	private final String activity;

	CompetitionList(String activity) {
		this.activity = activity;
	}

	@Override
	public String process() {
		return "hiring";
	}

	@Override
	public String activity() {
		return this.activity;
	}

	/**
	 * What waits in the list, or was saved there.
	 * @param id of the one that is asked for; null for all
	 */
	abstract List<T> select(WorkListTask task, String id);

	abstract Function<T, WorkRow> show(WorkListTask task);

	/** Saves one; returns what speaks against it. */
	abstract List<Objection> save(WorkListTask task, T one, Map<String, Object> values);

	@Override
	public List<WorkRow> rows(WorkListTask task) {
		return select(task, null).stream().map(show(task)).toList();
	}

	@Override
	public Optional<WorkRow> row(WorkListTask task, String id) {
		return select(task, id).stream().map(show(task)).findFirst();
	}

	@Override
	public List<Objection> save(WorkListTask task, String row, Map<String, Object> values) {
		return select(task, row).stream()
			.findFirst()
			.map(one -> save(task, one, values))
			.orElseGet(() -> List.of(Objection.of("hiring.ended")));
	}

	/** A row about an application, under its name. */
	static WorkRow row(Application one, List<Fact> facts, Map<String, Object> values, Map<String, Object> shown,
			int version, boolean done) {
		return new WorkRow(one.number(), one.number(), one.name(), "/cases/" + one.number(), facts, values, shown,
				String.valueOf(version), done, "");
	}

}
