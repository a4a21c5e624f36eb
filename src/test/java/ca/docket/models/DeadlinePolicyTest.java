package ca.docket.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The deadlines of a family fit its processes, each task of them. */
@DocketTest
class DeadlinePolicyTest {

	@Autowired
	Groups groups;

	@Autowired
	Rights rights;

	static List<Path> tables() {
		return Models.decisions().stream().filter(table -> Models.name(table).endsWith("-deadlines")).toList();
	}

	@Test
	void everyFamilyHasDeadlines() {
		assertThat(tables()).extracting(Models::family)
			.containsExactlyInAnyOrderElementsOf(
					Models.processes().stream().map(Models::family).collect(Collectors.toSet()));
	}

	@ParameterizedTest
	@MethodSource("tables")
	void theyFitTheProcessesGroupsAndRights(Path file) throws IOException {
		Map<String, Set<String>> tasks = tasks(file);
		assertThat(PolicyCheck.problems(Files.readAllBytes(file), process -> Optional.ofNullable(tasks.get(process)),
				this.groups.names().keySet(), (group, process) -> this.rights.seenBy(Set.of(group)).contains(process)))
			.isEmpty();
	}

	@ParameterizedTest
	@MethodSource("tables")
	void exactlyOneRuleIsForEachTaskWhateverItsTierAndPriorityAndNoneIsIdle(Path file) {
		Table table = new Table(file);
		Set<String> idle = new HashSet<>(table.rules());
		tasks(file).forEach((process, tasks) -> tasks.forEach(task -> {
			for (Integer tier : unknownOrAround(table, "tier")) {
				for (Integer priority : unknownOrAround(table, "priority")) {
					Map<String, Object> asked = new HashMap<>(Map.of("process", process, "task", task));
					asked.put("tier", tier);
					asked.put("priority", (priority != null) ? priority : 0);
					List<String> fired = table.fire(asked).stream().map(DmnEvaluatedDecisionRule::getId).toList();
					assertThat(fired).as("rules for %s", asked).hasSize(1);
					idle.removeAll(fired);
				}
			}
		}));
		assertThat(idle).as("rules that are for no task").isEmpty();
	}

	private static List<Integer> unknownOrAround(Table table, String input) {
		List<Integer> asked = new ArrayList<>(table.around(input));
		asked.add(null);
		return asked;
	}

	private static Map<String, Set<String>> tasks(Path table) {
		return Models.processes()
			.stream()
			.filter(process -> Models.family(process).equals(Models.family(table)))
			.collect(Collectors.toMap(Models::name,
					file -> Bpmn.readModelFromFile(file.toFile())
						.getModelElementsByType(UserTask.class)
						.stream()
						.map(BaseElement::getId)
						.collect(Collectors.toSet())));
	}

}
