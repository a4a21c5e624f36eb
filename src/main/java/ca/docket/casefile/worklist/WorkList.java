package ca.docket.casefile.worklist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import ca.docket.casefile.Fact;
import ca.docket.engine.Objection;

/**
 * The rows of a task that has the property {@code rows}, the id of the form that asks the
 * questions of one row. One bean per such task.
 */
public interface WorkList {

	/** The id of the process, as {@code intake}. */
	String process();

	/** The id of the task in the model, as {@code Activity_ReportStatus}. */
	String activity();

	/** Whether the same can be said of several rows at once. */
	default boolean several() {
		return false;
	}

	/**
	 * All rows, in the order of the list, by a number of statements that does not grow
	 * with them.
	 */
	List<WorkRow> rows(WorkListTask task);

	/** One of them; worth a statement of its own where there are many. */
	default Optional<WorkRow> row(WorkListTask task, String id) {
		return rows(task).stream().filter(row -> row.id().equals(id)).findFirst();
	}

	/**
	 * How far it is, as the card of the task says each time that it is shown: worth a
	 * statement of its own where there are many.
	 */
	default RowCount count(WorkListTask task) {
		return RowCount.of(rows(task), WorkRow::done);
	}

	/** The text of what the row is about, as the pages of its document. */
	default List<Fact> document(WorkListTask task, String row) {
		return List.of();
	}

	/**
	 * The rows that are answered here alone, by their numbers as a file may have them:
	 * more people read the file.
	 */
	default Set<String> byHand(WorkListTask task) {
		return Set.of();
	}

	/**
	 * Where a file answers rows that are not open in the list: what stands here, by their
	 * numbers as the file has them; without those with which it agrees.
	 * @param answers of the file, by number
	 */
	default Map<String, Objection> differences(WorkListTask task, Map<String, Map<String, Object>> answers) {
		return answers.keySet()
			.stream()
			.collect(Collectors.toMap(Function.identity(), number -> Objection.of("answers.unknown")));
	}

	/**
	 * Saves a row in the caller's transaction, alone with it: nobody saved it since the
	 * person opened it, and nobody saves it or hands in the task meanwhile.
	 * @param values that the row's form accepts, by field, as in JSON, without those that
	 * were not asked or left empty
	 * @return what speaks against it; then nothing is stored, and the person is told all
	 * of it
	 */
	List<Objection> save(WorkListTask task, String row, Map<String, Object> values);

}
