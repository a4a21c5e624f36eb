package ca.docket.engine;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.calendar.PolicyCheck;
import ca.docket.calendar.PolicyTable;
import ca.docket.engine.deployment.Units;
import ca.docket.security.Groups;
import ca.docket.security.Rights;
import org.camunda.bpm.engine.impl.bpmn.parser.ResourceReportImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.xml.ProblemImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Refuses the deployment of deadlines that do not fit the processes, groups and rights of
 * this office, and of invalid policy tables.
 */
class DeploymentGate implements Deployer {

	private final Sentences sentences;

	private final Rights rights;

	private final ObjectProvider<Groups> groups;

	private final ObjectProvider<PolicyTable> policies;

	DeploymentGate(Sentences sentences, Rights rights, ObjectProvider<Groups> groups,
			ObjectProvider<PolicyTable> policies) {
		this.sentences = sentences;
		this.rights = rights;
		this.groups = groups;
		this.policies = policies;
	}

	@Override
	public void deploy(DeploymentEntity deployment) {
		if (deployment.isNew()) {
			Map<String, Optional<Set<String>>> tasks = new HashMap<>();
			named(deployment, ".dmn").filter(table -> Units.isPolicy(table.getName()))
				.forEach(table -> check(table,
						process -> tasks.computeIfAbsent(process, each -> tasks(each, deployment))));
		}
	}

	private void check(ResourceEntity table, Function<String, Optional<Set<String>>> tasks) {
		List<PolicyCheck.Problem> problems = new ArrayList<>();
		try {
			if (PolicyCheck.isFor(table.getName())) {
				problems.addAll(PolicyCheck.problems(table.getBytes(), tasks, this.groups.getObject().names().keySet(),
						this::sees));
			}
			this.policies.stream()
				.filter(policy -> table.getName().equals(policy.table() + ".dmn"))
				.forEach(policy -> problems.addAll(policy.problems(table.getBytes())));
		}
		catch (ModelException ex) {
			// the engine itself refuses what is no model, and says where
			return;
		}
		if (!problems.isEmpty()) {
			List<org.camunda.bpm.engine.Problem> errors = problems.stream()
				.map(problem -> (org.camunda.bpm.engine.Problem) new ProblemImpl(sentence(problem), null,
						problem.rule()))
				.toList();
			String all = problems.stream().map(this::sentence).collect(Collectors.joining(" "));
			throw new RefusedModels(all, List.of(new ResourceReportImpl(table.getName(), errors, List.of())));
		}
	}

	private String sentence(PolicyCheck.Problem problem) {
		return this.sentences.text(problem.key(), problem.details().toArray());
	}

	/**
	 * The tasks of a process that comes with the table, else of the newest one there is.
	 */
	private Optional<Set<String>> tasks(String process, DeploymentEntity deployment) {
		return named(deployment, process + ".bpmn").map(model -> new ByteArrayInputStream(model.getBytes()))
			.map(Bpmn::readModelFromStream)
			.filter(model -> model.getModelElementById(process) instanceof Process)
			.findFirst()
			.or(() -> deployed(process))
			.map(DeploymentGate::activities);
	}

	private static Optional<BpmnModelInstance> deployed(String process) {
		CommandContext context = Context.getCommandContext();
		var repository = context.getProcessEngineConfiguration().getRepositoryService();
		return context.runWithoutAuthorization(() -> {
			ProcessDefinition newest = repository.createProcessDefinitionQuery()
				.processDefinitionKey(process)
				.latestVersion()
				.singleResult();
			return Optional.ofNullable(newest).map(found -> repository.getBpmnModelInstance(found.getId()));
		});
	}

	private static Set<String> activities(BpmnModelInstance model) {
		return model.getModelElementsByType(Activity.class)
			.stream()
			.map(BaseElement::getId)
			.collect(Collectors.toSet());
	}

	private boolean sees(String group, String process) {
		return this.rights.oversees(Set.of(group), process);
	}

	private static Stream<ResourceEntity> named(DeploymentEntity deployment, String ending) {
		return deployment.getResources().values().stream().filter(file -> file.getName().endsWith(ending));
	}

}
