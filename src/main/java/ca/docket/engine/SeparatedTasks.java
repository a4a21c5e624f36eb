package ca.docket.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.family.Families;
import ca.docket.family.Snapshot;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Moves a new task to the next level where separation of duties leaves nobody, and
 * finally to the operators, who choose somebody. They do too where a model gives what
 * grants something to a person who is in none of the groups that decide.
 */
class SeparatedTasks extends AbstractBpmnParseListener {

	private final ObjectProvider<Directory> directory;

	private final Families families;

	private final Separation separation;

	private final ApplicationEventPublisher events;

	SeparatedTasks(ObjectProvider<Directory> directory, Families families, Separation separation,
			ApplicationEventPublisher events) {
		this.directory = directory;
		this.families = families;
		this.separation = separation;
		this.events = events;
	}

	@Override
	public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
		((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
			.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::created);
	}

	private void created(DelegateTask created) {
		TaskEntity task = (TaskEntity) created;
		if (isForWhoMayNotGrant(task)) {
			task.setAssignee(null);
			raise(task, List.of(), Directory.OPERATORS);
			return;
		}
		List<String> others = this.separation.others(task);
		if (others.isEmpty()) {
			return;
		}
		List<String> groups = task.getCandidates()
			.stream()
			.map(IdentityLink::getGroupId)
			.filter(Objects::nonNull)
			.toList();
		boolean forOnePerson = task.getAssignee() != null
				|| task.getCandidates().stream().anyMatch(link -> link.getUserId() != null);
		if (!forOnePerson && !groups.isEmpty() && !members(groups).isEmpty() && nobodyLeft(groups, others)) {
			raise(task, groups, above(groups, others));
		}
	}

	private boolean isForWhoMayNotGrant(TaskEntity task) {
		Set<String> named = Stream
			.concat(Stream.ofNullable(task.getAssignee()), task.getCandidates().stream().map(IdentityLink::getUserId))
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		if (named.isEmpty()) {
			return false;
		}
		Set<String> granting = this.families.current()
			.granting(task.getProcessDefinition().getKey(), task.getTaskDefinitionKey());
		return !granting.isEmpty() && !members(granting).containsAll(named);
	}

	private void raise(TaskEntity task, List<String> from, String to) {
		// Not by the task's own method: it looks in the database, where they are not yet.
		for (IdentityLinkEntity link : List.copyOf(task.getIdentityLinks())) {
			link.delete();
			task.getIdentityLinks().remove(link);
		}
		task.addCandidateGroup(to);
		this.events.publishEvent(new Raised(RootProcess.of(task), task.getId(), task.getTaskDefinitionKey(), from, to));
	}

	private String above(List<String> from, List<String> others) {
		Snapshot office = this.families.current();
		Set<String> seen = new HashSet<>(from);
		List<String> level = from;
		while (true) {
			List<String> next = new ArrayList<>();
			level.stream().map(office::nextLevel).flatMap(Optional::stream).filter(seen::add).forEach(next::add);
			if (next.isEmpty()) {
				return Directory.OPERATORS;
			}
			for (String group : next) {
				if (!nobodyLeft(List.of(group), others)) {
					return group;
				}
			}
			level = next;
		}
	}

	private boolean nobodyLeft(List<String> groups, List<String> others) {
		return members(groups).stream().noneMatch(member -> this.separation.isOpenTo(List.of(member), others));
	}

	private List<String> members(Collection<String> groups) {
		return groups.stream()
			.flatMap(group -> this.directory.getObject().members(group).stream())
			.map(Person::id)
			.toList();
	}

}
