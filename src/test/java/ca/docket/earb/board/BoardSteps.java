package ca.docket.earb.board;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import ca.docket.Json;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Opening;
import ca.docket.engine.deployment.TestModels;
import ca.docket.security.Directory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings cases before the board in tests, without a submission before it and without a
 * calendar of meetings: with the test model {@code board-case}.
 */
@Component
public class BoardSteps implements JavaDelegate {

	static final List<String> BOARD = List.of("chair", "member1", "member2", "member3", "member4", "member5");

	private final ProcessEngine engine;

	private final Cases cases;

	private final AuditTrail auditTrail;

	private final Directory directory;

	private final JdbcClient jdbc;

	private final Json json;

	BoardSteps(ProcessEngine engine, Cases cases, AuditTrail auditTrail, Directory directory, JdbcClient jdbc,
			Json json) {
		this.engine = engine;
		this.cases = cases;
		this.auditTrail = auditTrail;
		this.directory = directory;
		this.jdbc = jdbc;
		this.json = json;
	}

	/** Deploys the model of the cases. */
	public String deploy() {
		return TestModels
			.whole(this.engine.getRepositoryService().createDeployment().addClasspathResource("earb/board-case.bpmn"))
			.deploy()
			.getId();
	}

	/** An item that waits for its meeting, which takes place. */
	Case item(String submitter, Sitting sitting) {
		String id = this.engine.getRuntimeService()
			.startProcessInstanceByKey("board-case",
					Variables.createVariables()
						.putValue("requester", submitter)
						.putValueTyped("sitting", Variables.untypedValue(sitting, true)))
			.getId();
		return this.cases.ofProcessInstances(List.of(id)).get(id);
	}

	@Override
	public void execute(DelegateExecution execution) {
		String id = execution.getProcessInstanceId();
		String submitter = (String) execution.getVariable("requester");
		String number = this.cases.open(new Opening("earb", id, "Chat assistant", "city-clerk", submitter));
		execution.setProcessBusinessKey(number);
		this.auditTrail.add(id, submitter, "submitted", null, Map.of("title", "Chat assistant", "language", "en"));
		ruled(id, "earb-path", "emerging", "path", "full");
		ruled(id, "earb-layers", "security", "layer", "security");
		meeting(number, (Sitting) execution.getVariable("sitting"));
	}

	private void ruled(String id, String table, String rule, String output, String value) {
		this.jdbc
			.sql("""
					insert into casefile_decision (process_instance_id, at, activity, decision, version, rules, inputs, outputs)
					values (?, now(), 'Activity_OpenCase', ?, 1, jsonb_build_array(?), '{}',
					  jsonb_build_array(jsonb_build_object(?, ?)))""")
			.params(id, table, rule, output, value)
			.update();
	}

	/** A new meeting on whose agenda a case is. */
	void meeting(String caseNumber, Sitting sitting) {
		String meeting = this.cases.open(
				new Opening("earb-meeting", UUID.randomUUID().toString(), "Meeting of the board", null, "coordinator"));
		Timestamp now = Timestamp.from(Instant.now());
		this.jdbc.sql("""
				insert into earb_meeting (number, process_instance_id, starts_at, ends_at, place, capacity, state, roll)
				values (?, ?, ?, ?, 'Room 12', 8, 'held', ?::jsonb)""")
			.params(meeting, UUID.randomUUID().toString(), now, now, this.json.write(sitting.roll(caseNumber)))
			.update();
		this.jdbc.sql("update earb_item set state = 'no-quorum' where case_number = ?").param(caseNumber).update();
		this.jdbc.sql("insert into earb_item (meeting, case_number, position, state) values (?, ?, 1, 'called')")
			.params(meeting, caseNumber)
			.update();
	}

	void call(Case item, boolean quorum) {
		this.engine.getRuntimeService()
			.createMessageCorrelation("earb.called")
			.processInstanceBusinessKey(item.number())
			.setVariable("quorum", quorum)
			.correlate();
	}

	/** The request that an item came from. */
	void from(Case item, String number) {
		this.engine.getRuntimeService().setVariable(item.processInstanceId(), "origin", number);
	}

	/** An item that is being voted on. */
	Case called(String submitter, Sitting sitting) {
		Case item = item(submitter, sitting);
		call(item, true);
		return item;
	}

	/**
	 * An item on which five members still have to vote, the chair having done so.
	 */
	public Case calledForFive(String submitter) {
		Case item = called(submitter, Sitting.full());
		vote("chair", item, "endorse", Map.of());
		return item;
	}

	void vote(String person, Case item, String choice, Map<String, Object> more) {
		Map<String, Object> answers = new HashMap<>(more);
		answers.put("vote", choice);
		submit(person, task(item, "Activity_CastVote", person), answers);
	}

	/** All who have not voted yet. */
	void allVote(Case item, String choice) {
		open(item).stream()
			.filter(task -> task.getTaskDefinitionKey().equals("Activity_CastVote"))
			.forEach(task -> submit(task.getAssignee(), task, Map.of("vote", choice)));
	}

	void confirm(String person, Case item, String decision, Map<String, Object> more) {
		Map<String, Object> answers = new HashMap<>(more);
		answers.putAll(Map.of("decision", decision, "reasons", "The board looked at it closely."));
		submit(person, task(item, "Activity_ConfirmDecision", person), answers);
	}

	void submit(String person, Task task, Map<String, Object> answers) {
		as(person, () -> {
			this.engine.getFormService().submitTaskForm(task.getId(), answers);
			return null;
		});
	}

	List<Task> open(Case item) {
		return this.engine.getTaskService().createTaskQuery().processInstanceId(instance(item)).list();
	}

	/** Of the process before the board, as long as it is there. */
	String instance(Case item) {
		return this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.superProcessInstanceId(item.processInstanceId())
			.list()
			.stream()
			.map(each -> each.getId())
			.findFirst()
			.orElse(item.processInstanceId());
	}

	/** As "member1 Activity_CastVote". */
	List<String> waiting(Case item) {
		return open(item).stream()
			.map(task -> task.getAssignee() + " " + task.getTaskDefinitionKey())
			.sorted()
			.toList();
	}

	public Task task(Case item, String activity, String person) {
		return open(item).stream()
			.filter(task -> task.getTaskDefinitionKey().equals(activity) && person.equals(task.getAssignee()))
			.findFirst()
			.orElseThrow();
	}

	public Object outcome(Case item) {
		return this.engine.getRuntimeService().getVariable(item.processInstanceId(), "boardOutcome");
	}

	/** What a form shows to a person. */
	Map<String, Object> shown(String person, Task task) {
		return as(person, () -> this.engine.getFormService().getTaskFormVariables(task.getId()));
	}

	/** Does something as a person does through the browser, with all checks. */
	<T> T as(String person, Supplier<T> doing) {
		this.engine.getIdentityService().setAuthentication(person, List.copyOf(this.directory.groupsOf(person)));
		try {
			return doing.get();
		}
		finally {
			this.engine.getIdentityService().clearAuthentication();
		}
	}

}
