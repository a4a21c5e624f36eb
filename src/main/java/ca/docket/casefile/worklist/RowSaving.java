package ca.docket.casefile.worklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import ca.docket.casefile.KnownPeople;
import ca.docket.casefile.worklist.WorkLists.Found;
import ca.docket.engine.Objection;
import ca.docket.engine.Submission;
import ca.docket.engine.form.Checked;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;

/**
 * Saves one row in a transaction of its own, or keeps what was typed with what speaks
 * against it.
 */
@Component
public class RowSaving {

	private final WorkLists lists;

	private final RowForms forms;

	private final Drafts drafts;

	private final KnownPeople people;

	private final JdbcClient jdbc;

	private final TransactionTemplate transactions;

	RowSaving(WorkLists lists, RowForms forms, Drafts drafts, KnownPeople people, JdbcClient jdbc,
			PlatformTransactionManager transactions) {
		this.lists = lists;
		this.forms = forms;
		this.drafts = drafts;
		this.people = people;
		this.jdbc = jdbc;
		this.transactions = new TransactionTemplate(transactions);
	}

	/** What became of a row. */
	public enum Outcome {

		SAVED, REFUSED,
		/** Somebody saved it since it was opened. */
		CHANGED

	}

	/**
	 * A row as a page or a file has it.
	 *
	 * @param version of the row when it was opened
	 * @param answers what its form makes of it
	 */
	public record Sent(String row, String version, Function<RowForm, Map<String, Object>> answers) {

		/** As it was typed, by the names that the page has. */
		static Sent typed(String row, String version, Map<String, List<String>> fields) {
			return new Sent(row, version, form -> form.answers(fields));
		}

	}

	private record Result(Outcome outcome, WorkListTask task, Draft draft) {
	}

	/** Saves a row of the caller's task. */
	public Outcome save(String taskId, Sent sent, Locale language) {
		Result result = this.transactions.execute(status -> {
			Result tried = tryTo(taskId, sent, language);
			if (tried.outcome() != Outcome.SAVED) {
				status.setRollbackOnly();
			}
			return tried;
		});
		if (result.outcome() != Outcome.SAVED) {
			this.drafts.keep(result.task(), result.draft());
		}
		return result.outcome();
	}

	/**
	 * Saves what was sent for one row in others too, each by itself.
	 * @param rows their versions when the page was opened, by id
	 * @return what became of each
	 */
	Map<String, Outcome> saveAll(String taskId, Map<String, String> rows, Sent sent, Locale language) {
		if (!this.lists.requireMine(taskId, language).list().several()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		Map<String, Outcome> outcomes = new LinkedHashMap<>();
		rows.forEach(
				(row, version) -> outcomes.put(row, save(taskId, new Sent(row, version, sent.answers()), language)));
		return outcomes;
	}

	/**
	 * Keeps what was typed.
	 * @return the names of the fields that are not asked with these answers
	 */
	List<String> keep(String taskId, Sent sent, Locale language) {
		Found found = this.lists.requireMine(taskId, language);
		WorkRow row = row(found, sent);
		RowForm form = this.forms.of(found.task(), row);
		Map<String, Object> answers = sent.answers().apply(form);
		this.drafts.keep(found.task(), Draft.typed(sent.row(), sent.version(), answers));
		return form.fields(answers).stream().filter(RowField::hidden).map(RowField::name).toList();
	}

	private Result tryTo(String taskId, Sent sent, Locale language) {
		lock(taskId, sent.row());
		Found found = this.lists.requireMine(taskId, language);
		WorkRow row = row(found, sent);
		RowForm form = this.forms.of(found.task(), row);
		Draft draft = Draft.typed(sent.row(), sent.version(), sent.answers().apply(form));
		if (!row.version().equals(sent.version())) {
			return new Result(Outcome.CHANGED, found.task(), draft);
		}
		Checked checked = form.check(draft.answers());
		List<Objection> objections = checked.problems().isEmpty() ? save(found, row, checked) : List.of();
		if (!checked.problems().isEmpty() || !objections.isEmpty()) {
			return new Result(Outcome.REFUSED, found.task(), draft.refusedWith(objections));
		}
		this.drafts.forget(found.task(), sent.row());
		return new Result(Outcome.SAVED, found.task(), draft);
	}

	private List<Objection> save(Found found, WorkRow row, Checked checked) {
		Map<String, Object> values = new LinkedHashMap<>(checked.values());
		values.values().removeIf(value -> value == null || List.of().equals(value));
		List<Objection> unknown = this.people
			.objections(new Submission(found.task().process(), null, found.task().form(), values));
		return unknown.isEmpty() ? found.list().save(found.task(), row.id(), values) : unknown;
	}

	/**
	 * One after the other: nobody hands in the task or saves the row meanwhile, be it
	 * from another list.
	 */
	private void lock(String taskId, String row) {
		this.jdbc.sql("select id_ from act_ru_task where id_ = ? for share").param(taskId).query(String.class).list();
		this.jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended('worklist ' || ?, 0))")
			.param(row)
			.query(Integer.class)
			.single();
	}

	private static WorkRow row(Found found, Sent sent) {
		return found.list()
			.row(found.task(), sent.row())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
