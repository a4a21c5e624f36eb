package ca.docket.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.engine.deployment.SetVariables;
import ca.docket.family.FamilyCheck;
import ca.docket.family.Finding;
import ca.docket.family.ProcessRules;
import ca.docket.family.Snapshot;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Checks that models contain the tasks, events and parts in a case that the operator's
 * files name: a rule for a missing task protects nothing. And that cases are kept as long
 * as their models say.
 */
@Component
class NamedElements implements FamilyCheck {

	private static final Logger LOG = LoggerFactory.getLogger(NamedElements.class);

	private final RepositoryService repository;

	private final List<SealedAnswers> keepers;

	NamedElements(RepositoryService repository, List<SealedAnswers> keepers) {
		this.repository = repository;
		this.keepers = keepers;
	}

	/**
	 * What a model lacks of that which the files name in its processes; for a model that
	 * is deployed, and for one that is to be.
	 * @param variables that the processes of its family set
	 */
	static List<Finding> missing(Snapshot files, BpmnModelInstance model, Supplier<Set<String>> variables) {
		return model.getModelElementsByType(Process.class)
			.stream()
			.filter(process -> files.isOn(process.getId()))
			.flatMap(process -> missing(files, process.getId(), model, variables))
			.toList();
	}

	private static Stream<Finding> missing(Snapshot files, String process, BpmnModelInstance model,
			Supplier<Set<String>> variables) {
		ProcessRules rules = files.rules(process);
		String file = files.file(process).orElseThrow();
		Set<String> tasks = new TreeSet<>(rules.sealed());
		tasks.addAll(rules.personal());
		tasks.addAll(rules.separateFrom().keySet());
		Stream<Finding> noTasks = tasks.stream()
			.filter(id -> !(model.getModelElementById(id) instanceof UserTask))
			.map(id -> Finding.of("no-task", file, process, id));
		Stream<Finding> noEvents = rules.timerStarts()
			.stream()
			.filter(id -> !isTimerStart(model, id))
			.sorted()
			.map(id -> Finding.of("no-timer-start", file, process, id));
		Stream<Finding> noOutcomes = outcomes(rules, model).filter(outcome -> !Outcomes.of(model).contains(outcome))
			.map(outcome -> Finding.of("outcome", file, process, outcome));
		Stream<Finding> noParts = new TreeMap<>(rules.separateFrom()).entrySet()
			.stream()
			.flatMap(task -> task.getValue()
				.stream()
				.filter(part -> !isPart(part, model)
						&& (part.equals(Separation.REQUESTER) || !variables.get().contains(part)))
				.map(part -> Finding.of(part.equals(Separation.REQUESTER) ? "no-submitter" : "no-part", file, process,
						task.getKey(), part)));
		Process itself = model.getModelElementById(process);
		return Stream.of(noTasks, noEvents, noOutcomes, noParts, LeastRetention.findings(file, rules, itself, model))
			.flatMap(findings -> findings);
	}

	/** Whether it is known who has a part, without a variable. */
	private static boolean isPart(String part, BpmnModelInstance model) {
		return part.equals(Separation.REQUESTER) ? submitterIsKnown(model)
				: model.getModelElementById(part) instanceof UserTask;
	}

	/** A start without a form is no person's: whatever begins it says whose it is. */
	private static boolean submitterIsKnown(BpmnModelInstance model) {
		return model.getModelElementsByType(StartEvent.class)
			.stream()
			.filter(start -> start.getCamundaFormRef() != null)
			.allMatch(start -> Separation.REQUESTER.equals(start.getCamundaInitiator()));
	}

	private static Stream<String> outcomes(ProcessRules rules, BpmnModelInstance model) {
		return Stream
			.concat(rules.retention().keySet().stream().filter(rule -> !isEvent(model, rule)),
					rules.grants().keySet().stream())
			.filter(outcome -> !outcome.equals(ProcessRules.OTHERWISE))
			.distinct()
			.sorted();
	}

	private static boolean isEvent(BpmnModelInstance model, String rule) {
		return model.getModelElementById(rule) instanceof Event;
	}

	private static boolean isTimerStart(BpmnModelInstance model, String id) {
		return model.getModelElementById(id) instanceof StartEvent start
				&& start.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
	}

	/**
	 * In the versions in force. The file of a family comes before its models: a process
	 * that is not deployed is only worth a line in the log.
	 */
	@Override
	public List<Finding> findings(Snapshot files, Set<String> gone, Instant since) {
		Set<String> missing = new TreeSet<>(files.processes().keySet());
		missing.removeIf(process -> !files.isOn(process));
		Set<String> unchecked = this.repository.createDeploymentQuery()
			.deploymentAfter(Date.from(since))
			.list()
			.stream()
			.map(Deployment::getId)
			.collect(Collectors.toSet());
		List<Finding> findings = new ArrayList<>();
		for (ProcessDefinition latest : this.repository.createProcessDefinitionQuery().latestVersion().list()) {
			if (missing.remove(latest.getKey()) && unchecked.contains(latest.getDeploymentId())) {
				missing(files, latest.getKey(), this.repository.getBpmnModelInstance(latest.getId()),
						SingletonSupplier
							.of(() -> SetVariables.of(FilesInForce.in(latest.getDeploymentId(), this.repository))))
					.forEach(findings::add);
				unkept(files, latest.getKey()).forEach(findings::add);
			}
		}
		if (!missing.isEmpty()) {
			LOG.warn("The operator's files name processes of which no model is deployed: {}",
					String.join(", ", missing));
		}
		return findings;
	}

	/** Sealed answers go past the engine, so that something else must keep them. */
	private Stream<Finding> unkept(Snapshot files, String process) {
		boolean kept = this.keepers.stream().anyMatch(keeper -> keeper.process().equals(process));
		return kept || files.rules(process).sealed().isEmpty() ? Stream.empty()
				: Stream.of(Finding.of("not-kept", files.file(process).orElseThrow(), process));
	}

}
