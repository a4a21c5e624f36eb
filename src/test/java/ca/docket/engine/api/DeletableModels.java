package ca.docket.engine.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import ca.docket.engine.deployment.TestModels;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** Versions of a process {@code deletable}, and cases of it. */
class DeletableModels implements AutoCloseable {

	private static final String TASK = """
			<bpmn:userTask id="T" name="%s" camunda:candidateGroups="staff" /><bpmn:sequenceFlow id="F" sourceRef="S" targetRef="T" />""";

	private final List<String> deployed = new ArrayList<>();

	private final ProcessEngine engine;

	DeletableModels(ProcessEngine engine) {
		this.engine = engine;
	}

	List<String> ways(String deployment) {
		String definition = this.engine.getRepositoryService()
			.createProcessDefinitionQuery()
			.deploymentId(deployment)
			.singleResult()
			.getId();
		return Stream
			.of("/deployment/" + deployment, "/process-definition/" + definition, "/process-definition/key/deletable")
			.flatMap(path -> Stream.of(path, path + "?cascade=true"))
			.toList();
	}

	String process(String id, String task) {
		return deploy(files().addString(id + ".bpmn", model(id, TASK.formatted(task))));
	}

	static String model(String id, String elements) {
		return TestModels.process(elements).replace("process id=\"x\"", "process id=\"" + id + "\"");
	}

	DeploymentBuilder files() {
		return this.engine.getRepositoryService().createDeployment();
	}

	String deploy(DeploymentBuilder files) {
		this.deployed.add(0, TestModels.whole(files).deploy().getId());
		return this.deployed.get(0);
	}

	void begin(String number) {
		this.engine.getRuntimeService().startProcessInstanceByKey("deletable", number, Map.of("a", "x"));
	}

	void end(String number) {
		this.engine.getTaskService()
			.complete(this.engine.getTaskService()
				.createTaskQuery()
				.processInstanceBusinessKey(number)
				.singleResult()
				.getId());
	}

	String latest() {
		return latest("deletable").getId();
	}

	ProcessDefinition latest(String process) {
		return this.engine.getRepositoryService()
			.createProcessDefinitionQuery()
			.processDefinitionKey(process)
			.latestVersion()
			.singleResult();
	}

	long definitions() {
		return this.engine.getRepositoryService()
			.createProcessDefinitionQuery()
			.processDefinitionKey("deletable")
			.count();
	}

	long cases() {
		return this.engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("deletable").count();
	}

	/** Is gone already. */
	void forget(String deployment) {
		this.deployed.remove(deployment);
	}

	@Override
	public void close() {
		this.deployed.forEach(id -> this.engine.getRepositoryService().deleteDeployment(id, true));
	}

}
