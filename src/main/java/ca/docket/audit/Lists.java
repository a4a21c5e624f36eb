package ca.docket.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.ProcessMessages;
import ca.docket.casefile.worklist.WorkList;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.casefile.worklist.WorkRow;
import ca.docket.engine.Objection;
import ca.docket.security.AsSystem;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/**
 * The lists of an audit: each has the recommendations that wait for the same of the same
 * people.
 */
@Component
class Lists {

	private final Recommendations recommendations;

	private final ListRows rows;

	private final AuditTrail auditTrail;

	private final TaskService tasks;

	private final ProcessMessages messages;

	private final AsSystem system;

	Lists(Recommendations recommendations, ListRows rows, AuditTrail auditTrail, TaskService tasks,
			ProcessMessages messages, AsSystem system) {
		this.recommendations = recommendations;
		this.rows = rows;
		this.auditTrail = auditTrail;
		this.tasks = tasks;
		this.messages = messages;
		this.system = system;
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

		static Kind ofGroup(String activity, String awaits) {
			return new Kind(activity, awaits, null, "group", false);
		}

		private boolean waits(Recommendation one) {
			return one.isAwaiting(this.awaits) && (this.step == null || this.step.equals(one.step()));
		}

		private boolean isSaved(WorkListTask task, Recommendation one) {
			return task.id().equals(this.once ? one.reportedIn() : one.savedIn());
		}

		private boolean isOpen(WorkListTask task, Recommendation one) {
			return waits(one) && !(this.once && isSaved(task, one));
		}

		private ListRows.State state(WorkListTask task, Recommendation one) {
			if (!isOpen(task, one)) {
				return ListRows.State.DONE;
			}
			return (this.once && !one.isAsked()) ? ListRows.State.NOT_ASKED : ListRows.State.OPEN;
		}

	}

	/** What saving a row means; returns what speaks against it. */
	@FunctionalInterface
	interface Save {

		List<Objection> save(WorkListTask task, Recommendation one, Map<String, Object> values);

	}

	WorkList of(Kind kind, Save save) {
		return new RecommendationList(kind, save);
	}

	/**
	 * One on which not everybody may judge everything.
	 * @param against what speaks against somebody
	 */
	WorkList of(Kind kind, BiFunction<WorkListTask, Recommendation, List<Objection>> against, Save save) {
		return of(kind, (task, one, values) -> {
			List<Objection> objections = against.apply(task, one);
			return objections.isEmpty() ? save.save(task, one, values) : objections;
		});
	}

	/** A variable of the task, as the model sets it. */
	String variable(WorkListTask task, String variable) {
		return this.system.get(() -> (String) this.tasks.getVariable(task.id(), variable));
	}

	/**
	 * Puts on the record of the recommendation what was said, in the words of the row.
	 */
	void record(WorkListTask task, Recommendation one, String action, Map<String, Object> values) {
		record(task, one, action, values, Map.of());
	}

	/**
	 * The same, and keeps for the lists what was answered, or is not answered any more.
	 */
	void keep(WorkListTask task, Recommendation one, String action, Map<String, Object> values) {
		Map<String, Object> said = new HashMap<>();
		this.rows.asked(task).forEach(field -> said.put(field, null));
		said.putAll(values);
		record(task, one, action, values, said);
	}

	private void record(WorkListTask task, Recommendation one, String action, Map<String, Object> values,
			Map<String, Object> said) {
		this.auditTrail.add(one.processInstanceId(), task.person(), task.absent(), action, task.activity(), values,
				task.form());
		this.recommendations.saved(one.number(), task, said);
	}

	/** It goes on the list of a group, which begins with a message where none is open. */
	void ask(WorkListTask task, Recommendation one, String activity, String group, String message) {
		this.recommendations.waitsFor(one.number(), group);
		this.messages.open(task.caseFile(), activity, group, message);
	}

	/** The recommendation goes on. */
	void goesOn(Recommendation one, Map<String, Object> variables) {
		this.messages.send(one.processInstanceId(), one.awaits(), variables);
	}

	private final class RecommendationList implements WorkList {

		private final Kind kind;

		private final Save save;

		private RecommendationList(Kind kind, Save save) {
			this.kind = kind;
			this.save = save;
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
			return rows(task, ofAudit(task));
		}

		@Override
		public Optional<WorkRow> row(WorkListTask task, String id) {
			return rows(task, find(task, id).stream().toList()).stream().findFirst();
		}

		private List<WorkRow> rows(WorkListTask task, List<Recommendation> some) {
			String whose = variable(task, this.kind.of());
			List<Recommendation> listed = some.stream()
				.filter(one -> this.kind.isSaved(task, one) || this.kind.waits(one)
						&& whose.equals(this.kind.of().equals("owner") ? one.owner() : one.forGroup()))
				.toList();
			return Lists.this.rows.of(task, listed, one -> this.kind.state(task, one), closed(task, listed));
		}

		private List<Recommendation> ofAudit(WorkListTask task) {
			return Lists.this.recommendations.ofAudit(task.caseFile().number());
		}

		private Optional<Recommendation> find(WorkListTask task, String number) {
			return Lists.this.recommendations.find(task.caseFile().number(), number);
		}

		private Set<String> closed(WorkListTask task, Collection<Recommendation> some) {
			return Lists.this.recommendations.closedTo(task.person(), some);
		}

		@Override
		public List<Objection> save(WorkListTask task, String row, Map<String, Object> values) {
			return find(task, row).filter(one -> this.kind.isOpen(task, one))
				.map(one -> closed(task, List.of(one)).isEmpty() ? this.save.save(task, one, values)
						: List.of(Objection.of("case.confidential")))
				.orElseGet(() -> List.of(Objection.of("audit.settled")));
		}

		@Override
		public Set<String> byHand(WorkListTask task) {
			List<Recommendation> all = ofAudit(task);
			Set<String> confidential = Lists.this.recommendations.confidential(all);
			return named(all.stream().filter(one -> confidential.contains(one.number())).toList()).keySet();
		}

		@Override
		public Map<String, Objection> differences(WorkListTask task, Map<String, Map<String, Object>> answers) {
			Map<String, Recommendation> known = named(ofAudit(task));
			Set<String> closed = closed(task, known.values());
			Map<String, Objection> differences = new HashMap<>(WorkList.super.differences(task, answers));
			differences.keySet()
				.removeIf(number -> known.containsKey(number) && !closed.contains(known.get(number).number())
						&& known.get(number).hasWord(answers.get(number).get(Recommendation.WORD)));
			differences.replaceAll((number, unknown) -> known.containsKey(number) ? Lists.this.rows
				.here(known.get(number), closed.contains(known.get(number).number()), task.language()) : unknown);
			return differences;
		}

		/** By the numbers that a file may give them. */
		private static Map<String, Recommendation> named(List<Recommendation> some) {
			return some.stream()
				.flatMap(one -> Stream.of(one.reference(), one.number()).map(number -> Map.entry(number, one)))
				.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, other) -> first));
		}

	}

}
