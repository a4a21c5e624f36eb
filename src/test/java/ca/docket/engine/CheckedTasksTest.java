package ca.docket.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import ca.docket.DocketTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.Task;
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
class CheckedTasksTest {

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

	@ParameterizedTest(name = "{0}")
	@MethodSource("waysToEnd")
	void aTaskEndsOnlyWithWhatItsFormAsks(String way, End end) {
		Task task = this.model.task(this.model.started("requester"));
		for (Map<String, Object> wrong : List.of(Map.<String, Object>of(), CheckedModel.values("outcome", "maybe"),
				CheckedModel.values("outcome", "stop"), CheckedModel.values("outcome", "go", "note", "why"),
				CheckedModel.values("outcome", "go", "approved", true),
				CheckedModel.values("outcome", "go", "title", "Other"),
				CheckedModel.values("outcome", "go", "tierReason", "None"), CheckedModel.values("Outcome", "go"))) {
			this.model.refused("coordinator", () -> end.by(this.engine, task.getId(), wrong), "coordinators");
			this.model.refused("admin", () -> end.by(this.engine, task.getId(), wrong), "camunda-admin");
		}
		assertThat(this.model.task(task.getProcessInstanceId()).getId()).isEqualTo(task.getId());
		assertThat(this.engine.getRuntimeService().getVariables(task.getProcessInstanceId()))
			.doesNotContainKeys("outcome", "note", "approved", "tierReason");
		this.model.as("coordinator", "coordinators", () -> {
			end.by(this.engine, task.getId(), CheckedModel.values("outcome", "stop", "note", "No case"));
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
		this.model.refused("coordinator",
				() -> end.by(this.engine, task.getId(), CheckedModel.values("approved", true)), "coordinators");
		this.model.as("coordinator", "coordinators", () -> {
			end.by(this.engine, task.getId(), CheckedModel.values());
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
				end("resolve", CheckedTasksTest::resolve), end("the form of a delegated task", (engine, task, sent) -> {
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
		Map<String, Object> sent = CheckedModel.values("approved", true);
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
			this.model.refused("director", way, "directors");
		}
		assertThat(this.model.task(instance)).usingRecursiveComparison()
			.comparingOnlyFields("id", "assignee", "owner", "priority")
			.isEqualTo(task);
		assertThat(runtime.getVariables(instance)).containsKey("title").doesNotContainKey("approved");
		this.model.as("admin", "camunda-admin", () -> {
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
		assertThatExceptionOfType(TaskAlreadyClaimedException.class)
			.isThrownBy(() -> act("coordinator2", () -> tasks.setAssignee(id, "coordinator2")));
		this.model.refused("coordinator2", () -> tasks.setAssignee(id, null), "coordinators");
		this.model.refused("coordinator2", () -> tasks.claim(id, null), "coordinators");
		act("coordinator", () -> tasks.setAssignee(id, null));
		act("coordinator2", () -> tasks.setAssignee(id, "coordinator2"));
		assertThat(tasks.createTaskQuery().taskId(id).singleResult().getAssignee()).isEqualTo("coordinator2");
	}

	private void act(String coordinator, Runnable work) {
		this.model.as(coordinator, "coordinators", () -> {
			work.run();
			return null;
		});
	}

	interface End {

		void by(ProcessEngine engine, String task, Map<String, Object> sent);

	}

}
