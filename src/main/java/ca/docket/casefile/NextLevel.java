package ca.docket.casefile;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Offers a task to the next level too where separation of duties leaves nobody in its
 * groups: to directors, then executives, in the end to the operators, who name a
 * delegate. That is put on record.
 */
@Component
class NextLevel {

	private static final List<String> LEVELS = List.of("directors", "executives", "camunda-admin");

	private final Directory directory;

	private final Records records;

	NextLevel(Directory directory, Records records) {
		this.directory = directory;
		this.records = records;
	}

	/** Comes before those who tell the groups of the task. */
	@EventListener(condition = "#task.eventName == '" + TaskListener.EVENTNAME_CREATE + "'")
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void created(DelegateTask task) {
		TaskProperty.of(task, "separateFrom")
			.map(names -> excluded(task, names))
			.filter(excluded -> leavesNobody(groups(task), excluded))
			.ifPresent(excluded -> passOn(task, excluded));
	}

	private static Set<String> excluded(DelegateTask task, String names) {
		return Stream.of(names.split(","))
			.map(name -> task.getVariable(name.strip()))
			.filter(Objects::nonNull)
			.map(String::valueOf)
			.collect(Collectors.toSet());
	}

	private static Set<String> groups(DelegateTask task) {
		return task.getCandidates()
			.stream()
			.map(IdentityLink::getGroupId)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
	}

	private boolean leavesNobody(Set<String> groups, Set<String> excluded) {
		Set<String> members = groups.stream().flatMap(group -> members(group)).collect(Collectors.toSet());
		return !members.isEmpty() && excluded.containsAll(members);
	}

	private Stream<String> members(String group) {
		return this.directory.members(group).stream().map(Person::id);
	}

	private void passOn(DelegateTask task, Set<String> excluded) {
		String level = LEVELS.stream()
			.filter(group -> members(group).anyMatch(person -> !excluded.contains(person)))
			.findFirst()
			.orElse("camunda-admin");
		task.addCandidateGroup(level);
		this.records.add(task.getProcessInstanceId(), null, "passed-on", task.getTaskDefinitionKey(),
				Map.of("to", level));
	}

}
