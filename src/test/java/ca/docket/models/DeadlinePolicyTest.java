package ca.docket.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import ca.docket.DocketTest;
import ca.docket.calendar.PolicyCheck;
import ca.docket.security.Groups;
import ca.docket.security.Rights;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of deadlines fits the processes of the repository, each task of them. */
@DocketTest
class DeadlinePolicyTest {

	private static final Path TABLE = Path.of("dmn/task-deadlines.dmn");

	@Autowired
	Groups groups;

	@Autowired
	Rights rights;

	@Test
	void itFitsTheProcessesGroupsAndRights() throws IOException {
		Map<String, Set<String>> tasks = tasks();
		assertThat(PolicyCheck.problems(Files.readAllBytes(TABLE), process -> Optional.ofNullable(tasks.get(process)),
				this.groups.names().keySet(), (group, process) -> this.rights.seenBy(Set.of(group)).contains(process)))
			.isEmpty();
	}

	@Test
	void exactlyOneRuleIsForEachTaskWhateverItsTierAndPriorityAndNoneIsIdle() {
		Table table = new Table(TABLE);
		Set<String> idle = new HashSet<>(table.rules());
		tasks().forEach((process, tasks) -> tasks.forEach(task -> {
			for (Integer tier : new Integer[] { null, 1, 2, 3, 4 }) {
				for (int priority = 0; priority <= 100; priority += 5) {
					Map<String, Object> asked = new HashMap<>(
							Map.of("process", process, "task", task, "priority", priority));
					asked.put("tier", tier);
					List<String> fired = table.fire(asked).stream().map(DmnEvaluatedDecisionRule::getId).toList();
					assertThat(fired).as("rules for %s", asked).hasSize(1);
					idle.removeAll(fired);
				}
			}
		}));
		assertThat(idle).as("rules that are for no task").isEmpty();
	}

	private static Map<String, Set<String>> tasks() {
		return Models.processes()
			.stream()
			.collect(Collectors.toMap(Models::name,
					file -> Bpmn.readModelFromFile(file.toFile())
						.getModelElementsByType(UserTask.class)
						.stream()
						.map(BaseElement::getId)
						.collect(Collectors.toSet())));
	}

}
