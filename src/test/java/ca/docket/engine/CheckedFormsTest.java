package ca.docket.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import ca.docket.DocketTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@DocketTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckedFormsTest {

	@Autowired
	private ProcessEngine engine;

	private CheckedModel model;

	@BeforeAll
	void deploy() {
		this.model = new CheckedModel(this.engine);
	}

	@AfterEach
	void removeCases() {
		this.model.removeCases();
	}

	@AfterAll
	void remove() {
		this.model.close();
	}

	@Test
	void aStartKeepsTheAnswersInTheTypesOfTheForm() {
		String instance = as("requester", "staff",
				() -> this.engine.getFormService()
					.submitStartForm(this.model.definition,
							Variables.putValue("title", "Parking")
								.putValue("cost", 1200)
								.putValueTyped("kinds", json("[\"data\"]"))
								.putValue("wantedBy", "2027-01-31"))
					.getId());
		Map<String, Object> stored = new HashMap<>(this.engine.getRuntimeService().getVariables(instance));
		assertThat(stored.remove("kinds")).hasToString("[\"data\"]");
		Map<String, Object> expected = new HashMap<>(Map.of("title", "Parking", "cost", 1200.0, "personal", false,
				"wantedBy", "2027-01-31", "requester", "requester"));
		expected.put("sensitivity", null);
		assertThat(stored).isEqualTo(expected);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("waysToStart")
	void aStartWithWrongAnswersStoresNothing(String way, Start start) {
		for (Map<String, Object> wrong : List.of(Map.<String, Object>of(), values("title", "x", "approved", true),
				values("title", 5), values("title", "x", "cost", -1), values("title", "x", "personal", true),
				values("title", "x", "sensitivity", "high"), values("title", "x", "wantedBy", "2026-02-30"),
				values("title", "x", "kinds", List.of("gold")), values("title", "a\0b"),
				values("title", "x", "personal", Variables.byteArrayValue(new byte[] { 1 })))) {
			refused("requester", () -> start.by(this.engine, this.model.definition, wrong), "staff");
			refused("admin", () -> start.by(this.engine, this.model.definition, wrong), "camunda-admin");
		}
		assertThat(this.engine.getHistoryService()
			.createHistoricProcessInstanceQuery()
			.processDefinitionKey("checked")
			.count()).isZero();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("waysToStart")
	void aStartWithRightAnswersIsOpenToThoseWhoMayStart(String way, Start start) {
		as("requester", "staff", () -> {
			start.by(this.engine, this.model.definition, CheckedModel.ANSWERS);
			return null;
		});
		assertThat(running()).isOne();
	}

	static Stream<Arguments> waysToStart() {
		return Stream.of(
				way("the start form",
						(engine, definition, sent) -> engine.getFormService().submitStartForm(definition, sent)),
				way("by key",
						(engine, definition, sent) -> engine.getRuntimeService()
							.startProcessInstanceByKey("checked", sent)),
				way("by id",
						(engine, definition, sent) -> engine.getRuntimeService()
							.startProcessInstanceById(definition, sent)),
				way("a builder",
						(engine, definition, sent) -> engine.getRuntimeService()
							.createProcessInstanceByKey("checked")
							.setVariables(sent)
							.executeWithVariablesInReturn()));
	}

	private static Arguments way(String name, Start start) {
		return arguments(name, start);
	}

	@Test
	void onlyAnOperatorStartsElsewhereOrWithABusinessKeyOrByMessage() {
		RuntimeService runtime = this.engine.getRuntimeService();
		List<ThrowingCallable> ways = List.of(
				() -> this.engine.getFormService()
					.submitStartForm(this.model.definition, "AIR-2026-0001", CheckedModel.ANSWERS),
				() -> runtime.startProcessInstanceByKey("checked", "AIR-2026-0001", CheckedModel.ANSWERS),
				() -> runtime.createProcessInstanceByKey("checked").startBeforeActivity("Activity_Decide").execute(),
				() -> runtime.createProcessInstanceByKey("checked")
					.startBeforeActivity("Activity_Decide")
					.execute(true, true),
				() -> runtime.startProcessInstanceByMessage("checked.told", CheckedModel.ANSWERS),
				() -> runtime.correlateMessage("checked.told"),
				() -> runtime.createMessageCorrelation("checked.told").correlateStartMessage(),
				() -> runtime.createMessageCorrelation("checked.told").correlateAll());
		for (ThrowingCallable way : ways) {
			refused("requester", way, "staff");
		}
		assertThat(running()).isZero();
		as("admin", "camunda-admin", () -> {
			for (ThrowingCallable way : ways) {
				try {
					way.call();
				}
				catch (Throwable ex) {
					throw new AssertionError("refused to an operator", ex);
				}
			}
			return null;
		});
		assertThat(running()).isEqualTo(ways.size());
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("waysToEnd")
	void aTaskEndsOnlyWithWhatItsFormAsks(String way, End end) {
		Task task = this.model.task(this.model.started("requester"));
		for (Map<String, Object> wrong : List.of(Map.<String, Object>of(), values("outcome", "maybe"),
				values("outcome", "stop"), values("outcome", "go", "note", "why"),
				values("outcome", "go", "approved", true), values("outcome", "go", "title", "Other"),
				values("outcome", "go", "tierReason", "None"), values("Outcome", "go"))) {
			refused("coordinator", () -> end.by(this.engine, task.getId(), wrong), "coordinators");
			refused("admin", () -> end.by(this.engine, task.getId(), wrong), "camunda-admin");
		}
		assertThat(this.model.task(task.getProcessInstanceId()).getId()).isEqualTo(task.getId());
		assertThat(this.engine.getRuntimeService().getVariables(task.getProcessInstanceId()))
			.doesNotContainKeys("outcome", "note", "approved", "tierReason");
		as("coordinator", "coordinators", () -> {
			end.by(this.engine, task.getId(), values("outcome", "stop", "note", "No case"));
			return null;
		});
		assertThat(this.engine.getRuntimeService().getVariables(task.getProcessInstanceId()))
			.containsEntry("outcome", "stop")
			.containsEntry("note", "No case")
			.containsEntry("title", "Parking")
			.doesNotContainKeys("tierReason", "assessments");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("waysToEnd")
	void aTaskWithoutAFormEndsWithNothingElse(String way, End end) {
		Task task = this.model.passedTo(this.model.started("requester"), "Activity_Confirm");
		refused("coordinator", () -> end.by(this.engine, task.getId(), values("approved", true)), "coordinators");
		as("coordinator", "coordinators", () -> {
			end.by(this.engine, task.getId(), values());
			return null;
		});
		assertThat(this.engine.getRuntimeService().getVariables(task.getProcessInstanceId()))
			.doesNotContainKey("approved");
	}

	static Stream<Arguments> waysToEnd() {
		return Stream.of(end("the form", (engine, task, sent) -> engine.getFormService().submitTaskForm(task, sent)),
				end("the form, with variables in return",
						(engine, task, sent) -> engine.getFormService()
							.submitTaskFormWithVariablesInReturn(task, sent, false)),
				end("complete", (engine, task, sent) -> engine.getTaskService().complete(task, sent)),
				end("complete, with variables in return",
						(engine, task, sent) -> engine.getTaskService()
							.completeWithVariablesInReturn(task, sent, false)),
				end("resolve", CheckedFormsTest::resolve), end("the form of a delegated task", (engine, task, sent) -> {
					delegate(engine, task);
					engine.getFormService().submitTaskForm(task, sent);
				}));
	}

	private static Arguments end(String name, End end) {
		return arguments(name, end);
	}

	private static void resolve(ProcessEngine engine, String task, Map<String, Object> sent) {
		delegate(engine, task);
		engine.getTaskService().resolveTask(task, sent);
	}

	/** By the office itself, whoever calls. */
	private static void delegate(ProcessEngine engine, String task) {
		var person = engine.getIdentityService().getCurrentAuthentication();
		engine.getIdentityService().clearAuthentication();
		if (engine.getTaskService()
			.createTaskQuery()
			.taskId(task)
			.singleResult()
			.getDelegationState() != DelegationState.PENDING) {
			engine.getTaskService().delegateTask(task, "coordinator");
		}
		engine.getIdentityService().setAuthentication(person.getUserId(), person.getGroupIds());
	}

	@Test
	void whatIsBesideTheFormIsForOperators() {
		Task task = this.model.task(this.model.started("requester"));
		String id = task.getId();
		String instance = task.getProcessInstanceId();
		TaskService tasks = this.engine.getTaskService();
		RuntimeService runtime = this.engine.getRuntimeService();
		Map<String, Object> sent = values("approved", true);
		List<ThrowingCallable> ways = List.of(() -> tasks.handleBpmnError(id, "any", "any", sent),
				() -> tasks.handleEscalation(id, "any", sent), () -> tasks.setVariable(id, "approved", true),
				() -> tasks.setVariableLocal(id, "approved", true), () -> tasks.setVariables(id, sent),
				() -> tasks.removeVariable(id, "title"), () -> runtime.setVariable(instance, "approved", true),
				() -> runtime.setVariables(instance, sent), () -> runtime.removeVariable(instance, "title"),
				() -> tasks.claim(id, "director2"), () -> tasks.setAssignee(id, "director2"),
				() -> tasks.delegateTask(id, "director2"), () -> tasks.setOwner(id, "director"),
				() -> tasks.addCandidateUser(id, "director"), () -> tasks.addCandidateGroup(id, "staff"),
				() -> tasks.deleteCandidateGroup(id, "coordinators"), () -> tasks.setPriority(id, 1),
				() -> tasks.setDueDate(id, null), () -> tasks.saveTask(task), () -> tasks.deleteTask(id),
				() -> runtime.createProcessInstanceModification(instance)
					.startBeforeActivity("Activity_Decide")
					.execute(),
				() -> runtime.createModification(this.model.definition)
					.processInstanceIds(instance)
					.startBeforeActivity("Activity_Decide")
					.execute(),
				() -> runtime.deleteProcessInstance(instance, "gone"), () -> runtime.signalEventReceived("any", sent),
				() -> runtime.signal(instance, sent));
		for (ThrowingCallable way : ways) {
			refused("director", way, "directors");
		}
		assertThat(this.model.task(instance)).usingRecursiveComparison()
			.comparingOnlyFields("id", "assignee", "owner", "priority")
			.isEqualTo(task);
		assertThat(runtime.getVariables(instance)).containsKey("title").doesNotContainKey("approved");
		as("admin", "camunda-admin", () -> {
			tasks.setVariable(id, "approved", true);
			tasks.setAssignee(id, "coordinator2");
			tasks.delegateTask(id, "coordinator");
			return null;
		});
		assertThat(this.model.task(instance).getAssignee()).isEqualTo("coordinator");
	}

	@Test
	void aTaskIsTakenAndGivenBackByOnesOwnHand() {
		String id = this.model.task(this.model.started("requester")).getId();
		TaskService tasks = this.engine.getTaskService();
		act("coordinator", () -> tasks.claim(id, "coordinator"));
		refused("coordinator2", () -> tasks.setAssignee(id, "coordinator2"), "coordinators");
		refused("coordinator2", () -> tasks.setAssignee(id, null), "coordinators");
		refused("coordinator2", () -> tasks.claim(id, null), "coordinators");
		act("coordinator", () -> tasks.setAssignee(id, null));
		act("coordinator2", () -> tasks.setAssignee(id, "coordinator2"));
		assertThat(tasks.createTaskQuery().taskId(id).singleResult().getAssignee()).isEqualTo("coordinator2");
	}

	@Test
	void theRefusalNamesTheFieldInThePersonsLanguage() {
		Map<String, Object> wrong = values("title", "x", "cost", -1);
		assertThatExceptionOfType(RestException.class)
			.isThrownBy(() -> as("coordinator", "staff",
					() -> this.engine.getFormService().submitStartForm(this.model.definition, wrong)))
			.withMessage("Cost (cost): the answer must be 0 or more.")
			.satisfies(refused -> assertThat(refused.getStatus().getStatusCode()).isEqualTo(400));
		assertThatExceptionOfType(RestException.class)
			.isThrownBy(() -> as("requester", "staff",
					() -> this.engine.getFormService().submitStartForm(this.model.definition, wrong)))
			.withMessage("Cost (cost): la réponse doit être 0 ou plus.");
	}

	@Test
	void aFormShowsWhatTheFamilyKnowsAndNeverStoresIt() {
		Task task = this.model.task(this.model.started("requester"));
		var english = as("coordinator", "coordinators",
				() -> this.engine.getFormService().getTaskFormVariables(task.getId()));
		assertThat(english).containsEntry("title", "Parking").containsEntry("tierReason", "Personal information");
		assertThat(english.get("assessments")).hasToString("[\"privacy\",\"security\"]");
		var french = as("requester", "coordinators",
				() -> this.engine.getFormService().getTaskFormVariables(task.getId()));
		assertThat(french).containsEntry("tierReason", "Renseignements personnels");
		assertThat(as("coordinator", "coordinators",
				() -> this.engine.getFormService().getTaskFormVariables(task.getId(), List.of("title"), false)))
			.containsOnlyKeys("title");
		act("coordinator",
				() -> this.engine.getFormService()
					.submitTaskForm(task.getId(), values("outcome", "go", "title", "Parking", "tierReason",
							"Personal information", "assessments", List.of("privacy", "security"))));
		assertThat(this.engine.getRuntimeService().getVariables(task.getProcessInstanceId()))
			.containsEntry("outcome", "go")
			.doesNotContainKeys("tierReason", "assessments");
		assertThat(this.engine.getHistoryService()
			.createHistoricVariableInstanceQuery()
			.processInstanceId(task.getProcessInstanceId())
			.variableNameIn("tierReason", "assessments")
			.count()).isZero();
	}

	@Test
	void theEngineItselfIsNotAsked() {
		String instance = this.engine.getRuntimeService()
			.startProcessInstanceByKey("checked", "any", values("approved", true))
			.getId();
		this.engine.getTaskService().complete(this.model.task(instance).getId(), values("more", 1));
		assertThat(this.engine.getRuntimeService().getVariables(instance)).containsKeys("approved", "more");
	}

	private long running() {
		return this.engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("checked").count();
	}

	private void act(String coordinator, Runnable work) {
		as(coordinator, "coordinators", () -> {
			work.run();
			return null;
		});
	}

	private <T> T as(String person, String group, java.util.function.Supplier<T> work) {
		return this.model.as(person, work, group);
	}

	private void refused(String person, ThrowingCallable work, String... groups) {
		this.model.as(person, () -> assertThatExceptionOfType(RestException.class).isThrownBy(work)
			.satisfies(refused -> assertThat(refused.getStatus().getStatusCode()).isEqualTo(400)), groups);
	}

	private static Map<String, Object> values(Object... pairs) {
		Map<String, Object> values = new HashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			values.put((String) pairs[i], pairs[i + 1]);
		}
		return values;
	}

	private static org.camunda.bpm.engine.variable.value.TypedValue json(String text) {
		return org.camunda.spin.plugin.variable.SpinValues.jsonValue(text).create();
	}

	interface Start {

		void by(ProcessEngine engine, String definition, Map<String, Object> sent);

	}

	interface End {

		void by(ProcessEngine engine, String task, Map<String, Object> sent);

	}

}
