package ca.docket.engine.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import ca.docket.DocketTest;
import ca.docket.engine.api.ApiClient.Answer;
import ca.docket.engine.api.Endpoints.Endpoint;
import ca.docket.engine.deployment.ModelFile;
import ca.docket.engine.deployment.ShippedModels;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every call of the engine's API that names something, with the id of each task of each
 * deployed process, and of each process's instances, variables and history, by a person
 * without a right to it. A new process and a new call are covered by being there.
 */
@DocketTest
class ForeignAccessTest {

	private static final String UNKNOWN = "unknown-4711";

	private static final Answer NOTHING = new Answer(404,
			"{\"type\":\"NotFound\",\"message\":\"There is nothing here.\"}", "application/json;charset=UTF-8");

	private static final Pattern VARIABLE = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");

	@LocalServerPort
	int port;

	@Autowired
	ProcessEngine engine;

	@Autowired
	Directory directory;

	private final List<String> instances = new ArrayList<>();

	private Filter filter;

	@BeforeEach
	void aPersonWithoutAnyRight() {
		this.directory.write(new Person("guardstranger", "Sam", "Stranger", "stranger@example.org", Locale.ENGLISH),
				List.of());
		User stranger = this.engine.getIdentityService().createUserQuery().userId("guardstranger").singleResult();
		stranger.setPassword("docket");
		this.engine.getIdentityService().saveUser(stranger);
		this.filter = this.engine.getFilterService().newTaskFilter("guard-foreign").setOwner("admin");
		this.engine.getFilterService().saveFilter(this.filter);
	}

	@AfterEach
	void removeWhatTheTestMade() {
		this.instances.forEach(id -> this.engine.getRuntimeService()
			.deleteProcessInstanceIfExists(id, "test", true, true, true, false));
		this.engine.getFilterService().deleteFilter(this.filter.getId());
	}

	@Test
	void aForeignIdIsAnsweredAsAnUnknownOneOnBothApis() {
		List<Endpoint> calls = Endpoints.of(DefaultProcessEngineRestServiceImpl.class)
			.stream()
			.filter(Endpoint::names)
			.toList();
		assertThat(calls).hasSizeGreaterThan(200);
		ApiClient program = ApiClient.program(this.port, "guardstranger");
		ApiClient browser = ApiClient.browser(this.port, "guardstranger");
		List<String> told = new ArrayList<>();
		Set<String> asked = new HashSet<>();
		for (Endpoint call : calls) {
			asked.add(call + UNKNOWN);
			ask(program, call, UNKNOWN, told);
			ask(browser, call, UNKNOWN, told);
		}
		for (Task task : oneTaskOfEachKind()) {
			Map<String, String> ids = idsAround(task);
			for (Endpoint call : calls) {
				String id = foreign(call, ids);
				boolean isOfTheTask = id.equals(task.getId());
				if (asked.add(call + id) && (isOfTheTask || asked.add(call + " of " + task.getProcessDefinitionId()))) {
					ask(program, call, id, told);
					ask(browser, call, id, told);
				}
			}
		}
		assertThat(told).isEmpty();
	}

	private static String foreign(Endpoint call, Map<String, String> ids) {
		return ids.entrySet()
			.stream()
			.filter(entry -> call.path().startsWith(entry.getKey()))
			.max(Map.Entry.comparingByKey())
			.map(Map.Entry::getValue)
			.orElse(UNKNOWN);
	}

	/** Whatever is named, the answer is the same to the letter. */
	private void ask(ApiClient client, Endpoint call, String id, List<String> told) {
		String body = List.of("GET", "DELETE", "OPTIONS", "HEAD").contains(call.method()) ? null : "{}";
		Answer answer = client.call(call.method(), call.path(id), body);
		if (!answer.equals(NOTHING)) {
			told.add("%s %s: %s".formatted(call.method(), call.path(id), answer));
		}
	}

	/** Of the processes that Docket comes with. */
	private List<Task> oneTaskOfEachKind() {
		Set<String> shipped = ShippedModels.files().stream().map(ModelFile::name).collect(Collectors.toSet());
		List<ProcessDefinition> deployed = this.engine.getRepositoryService()
			.createProcessDefinitionQuery()
			.latestVersion()
			.list();
		List<Task> tasks = deployed.stream()
			.filter(definition -> shipped.contains(definition.getKey() + ".bpmn"))
			.flatMap(definition -> this.engine.getRepositoryService()
				.getBpmnModelInstance(definition.getId())
				.getModelElementsByType(UserTask.class)
				.stream()
				.map(task -> start(definition, task.getId())))
			.toList();
		assertThat(tasks).isNotEmpty();
		return tasks;
	}

	/**
	 * Begins at the task itself, as operators can, whatever variables its model wants.
	 */
	private Task start(ProcessDefinition definition, String task) {
		String xml = Bpmn.convertToString(this.engine.getRepositoryService().getBpmnModelInstance(definition.getId()));
		Map<String, Object> variables = VARIABLE.matcher(xml)
			.results()
			.map(match -> match.group(1))
			.distinct()
			.collect(Collectors.toMap(name -> name, name -> name.endsWith("Due") ? "2031-01-01" : "50"));
		String instance = this.engine.getRuntimeService()
			.createProcessInstanceById(definition.getId())
			.setVariables(variables)
			.startBeforeActivity(task)
			.execute(true, true)
			.getId();
		this.instances.add(instance);
		return this.engine.getTaskService().createTaskQuery().processInstanceId(instance).list().get(0);
	}

	private Map<String, String> idsAround(Task task) {
		String instance = task.getProcessInstanceId();
		var history = this.engine.getHistoryService();
		var definition = this.engine.getRepositoryService().getProcessDefinition(task.getProcessDefinitionId());
		Map<String, String> ids = new HashMap<>();
		ids.put("/task", task.getId());
		ids.put("/process-instance", instance);
		ids.put("/execution", task.getExecutionId());
		ids.put("/process-definition", definition.getId());
		ids.put("/process-definition/key", definition.getKey());
		ids.put("/deployment", definition.getDeploymentId());
		ids.put("/filter", this.filter.getId());
		ids.put("/user", "director");
		ids.put("/group", "directors");
		ids.put("/variable-instance",
				this.engine.getRuntimeService()
					.createVariableInstanceQuery()
					.processInstanceIdIn(instance)
					.listPage(0, 1)
					.get(0)
					.getId());
		ids.put("/history/process-instance", instance);
		ids.put("/history/activity-instance",
				history.createHistoricActivityInstanceQuery()
					.processInstanceId(instance)
					.listPage(0, 1)
					.get(0)
					.getId());
		ids.put("/history/variable-instance",
				history.createHistoricVariableInstanceQuery()
					.processInstanceId(instance)
					.listPage(0, 1)
					.get(0)
					.getId());
		return ids;
	}

}
