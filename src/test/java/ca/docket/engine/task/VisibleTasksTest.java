package ca.docket.engine.task;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import ca.docket.DocketTest;
import ca.docket.engine.deployment.TestModels;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@DocketTest
class VisibleTasksTest {

	private final String process = "guard-tasks";

	@Autowired
	IdentityService identity;

	@Autowired
	RepositoryService repository;

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskService tasks;

	@Autowired
	FormService forms;

	@Autowired
	AuthorizationService authorizations;

	@Autowired
	JdbcClient jdbc;

	private String deployment;

	private Task task;

	@BeforeEach
	void aTaskForTheGroup() {
		var model = Bpmn.createExecutableProcess(this.process)
			.camundaHistoryTimeToLive(1)
			.startEvent()
			.userTask("Activity_Offered")
			.camundaCandidateGroups("${group}")
			.endEvent()
			.done();
		this.deployment = TestModels.whole(this.repository.createDeployment().addModelInstance("guard.bpmn", model))
			.deploy()
			.getId();
		String instance = this.runtime.startProcessInstanceByKey(this.process, Map.of("group", "guard-group")).getId();
		this.task = this.tasks.createTaskQuery().processInstanceId(instance).singleResult();
	}

	@AfterEach
	void removeWhatTheTestMade() {
		this.identity.clearAuthentication();
		this.repository.deleteDeployment(this.deployment, true);
		this.authorizations.createAuthorizationQuery()
			.resourceId(this.process)
			.list()
			.forEach(row -> this.authorizations.deleteAuthorization(row.getId()));
	}

	@Test
	void aTaskIsSeenByItsCandidateGroup() {
		assertThat(seenBy("anyone", "guard-group", "another")).isTrue();
	}

	@Test
	void aTaskIsSeenByNobodyElse() {
		assertThat(seenBy("anyone", "another")).isFalse();
		assertThat(seenBy("anyone")).isFalse();
	}

	@Test
	void aTaskIsSeenByItsAssigneeAndItsCandidates() {
		this.tasks.setAssignee(this.task.getId(), "assigned");
		this.tasks.addCandidateUser(this.task.getId(), "candidate");
		assertThat(seenBy("assigned")).isTrue();
		assertThat(seenBy("candidate")).isTrue();
		assertThat(seenBy("another")).isFalse();
	}

	@Test
	void aTaskIsNoLongerSeenByAFormerAssignee() {
		this.tasks.setAssignee(this.task.getId(), "former");
		this.tasks.setAssignee(this.task.getId(), "present");
		assertThat(seenBy("former")).isFalse();
	}

	@Test
	void aTaskIsSeenByWhoSeesTheWholeProcess() {
		grant("guard-overview", ProcessDefinitionPermissions.READ_TASK);
		assertThat(seenBy("anyone", "guard-overview")).isTrue();
	}

	@Test
	void whoSeesTheWholeProcessDoesNotDoItsTasksForThat() {
		grant("guard-overview", ProcessDefinitionPermissions.READ_TASK);
		grant("guard-decides", ProcessDefinitionPermissions.TASK_WORK);
		assertThat(mayDo("anyone", "guard-overview", "guard-decides")).isFalse();
	}

	@Test
	void aGroupDoesATaskOnlyWithTheRightToDecideInTheProcess() {
		assertThat(mayDo("anyone", "guard-group")).isFalse();
		grant("guard-group", ProcessDefinitionPermissions.TASK_WORK);
		assertThat(mayDo("anyone", "guard-group")).isTrue();
	}

	@Test
	void everybodyDoesWhatIsAssignedToThem() {
		this.tasks.setAssignee(this.task.getId(), "assigned");
		assertThat(mayDo("assigned")).isTrue();
	}

	@Test
	void operatorsSeeEveryTask() {
		assertThat(seenBy("anyone", "camunda-admin")).isTrue();
	}

	@Test
	void everyFormOfTheQueryIsNarrowed() {
		this.identity.setAuthentication("anyone", List.of("another"));
		assertThat(this.tasks.createTaskQuery()
			.or()
			.processDefinitionKey(this.process)
			.taskName("x")
			.endOr()
			.orderByProcessVariable("a", org.camunda.bpm.engine.variable.type.ValueType.STRING)
			.asc()
			.orderByTaskCreateTime()
			.desc()
			.list()).isEmpty();
		assertThat(this.tasks.createTaskQuery()
			.processDefinitionKey(this.process)
			.taskCandidateGroup("guard-group")
			.listPage(0, 10)).isEmpty();
		assertThat(this.tasks.createTaskQuery().processVariableValueNotEquals("a", 1).taskId(this.task.getId()).count())
			.isZero();
	}

	@Test
	void everyFormOfTheQueryStillFinds() {
		this.identity.setAuthentication("anyone", List.of("guard-group"));
		assertThat(this.tasks.createTaskQuery()
			.or()
			.processDefinitionKey(this.process)
			.taskName("x")
			.endOr()
			.orderByProcessVariable("a", org.camunda.bpm.engine.variable.type.ValueType.STRING)
			.asc()
			.orderByTaskCreateTime()
			.desc()
			.list()).hasSize(1);
		assertThat(this.tasks.createTaskQuery()
			.processDefinitionKey(this.process)
			.taskCandidateGroup("guard-group")
			.listPage(0, 10)).hasSize(1);
	}

	@Test
	void noAuthorizationIsWrittenForATask() {
		this.tasks.setAssignee(this.task.getId(), "assigned");
		assertThat(this.jdbc.sql("select count(*) from act_ru_authorization where resource_id_ = ?")
			.param(this.task.getId())
			.query(Integer.class)
			.single()).isZero();
	}

	/** By list, by count and by id: always the same. */
	private boolean seenBy(String person, String... groups) {
		this.identity.setAuthentication(person, List.of(groups));
		try {
			boolean seen = this.tasks.createTaskQuery().taskId(this.task.getId()).singleResult() != null;
			assertThat(this.tasks.createTaskQuery().taskId(this.task.getId()).count()).isEqualTo(seen ? 1 : 0);
			assertThat(allowed(() -> this.forms.getTaskFormData(this.task.getId()))).isEqualTo(seen);
			assertThat(allowed(() -> this.tasks.getVariables(this.task.getId()))).isEqualTo(seen);
			assertThat(allowed(() -> this.tasks.getIdentityLinksForTask(this.task.getId()))).isEqualTo(seen);
			return seen;
		}
		finally {
			this.identity.clearAuthentication();
		}
	}

	private boolean mayDo(String person, String... groups) {
		this.identity.setAuthentication(person, List.of(groups));
		try {
			return allowed(() -> {
				this.tasks.claim(this.task.getId(), person);
				return null;
			});
		}
		finally {
			this.identity.clearAuthentication();
		}
	}

	private static boolean allowed(Supplier<?> call) {
		try {
			call.get();
			return true;
		}
		catch (AuthorizationException ex) {
			return false;
		}
	}

	private void grant(String group, Permission permission) {
		Authorization row = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		row.setGroupId(group);
		row.setResource(Resources.PROCESS_DEFINITION);
		row.setResourceId(this.process);
		row.addPermission(permission);
		this.authorizations.saveAuthorization(row);
	}

}
