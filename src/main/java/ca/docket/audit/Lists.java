package ca.docket.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import ca.docket.audit.RecommendationList.State;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.ProcessMessages;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.casefile.worklist.WorkRow;
import ca.docket.security.AsSystem;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** What all lists of an audit do with their rows. */
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

	/** A variable of the task, as the model sets it. */
	String variable(WorkListTask task, String variable) {
		return this.system.get(() -> (String) this.tasks.getVariable(task.id(), variable));
	}

	List<Recommendation> ofAudit(WorkListTask task) {
		return this.recommendations.ofAudit(task.caseFile().number());
	}

	Optional<Recommendation> find(WorkListTask task, String number) {
		return this.recommendations.find(task.caseFile().number(), number);
	}

	WorkRow row(WorkListTask task, Recommendation one, State state, boolean closed) {
		return this.rows.row(task, one, state, closed);
	}

	/** The numbers of those that are closed to whoever does the task. */
	Set<String> closed(WorkListTask task, Collection<Recommendation> some) {
		return this.recommendations.closedTo(task.person(), some);
	}

	/**
	 * Puts on the record of the recommendation what was said, in the words of the row.
	 */
	void record(WorkListTask task, Recommendation one, String action, Map<String, Object> values) {
		this.auditTrail.add(one.processInstanceId(), task.person(), task.absent(), action, task.activity(), values,
				task.form());
		this.recommendations.savedIn(one.number(), task.id());
	}

	/**
	 * The same, and keeps for the lists what was answered, or is not answered any more.
	 */
	void keep(WorkListTask task, Recommendation one, String action, Map<String, Object> values) {
		record(task, one, action, values);
		Map<String, Object> said = new HashMap<>();
		this.rows.fields(task.form(), task.language()).forEach(field -> said.put(field, null));
		said.putAll(values);
		this.recommendations.say(one.number(), said);
	}

	/** Tells other steps of the audit what came out of the list. */
	void tell(WorkListTask task, String variable, Object value) {
		this.system.run(() -> this.tasks.setVariable(task.id(), variable, value));
	}

	/** The recommendation goes on. */
	void goesOn(Recommendation one, Map<String, Object> variables) {
		this.messages.send(one.processInstanceId(), one.awaits(), variables);
	}

}
