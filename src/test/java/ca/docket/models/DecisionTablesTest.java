package ca.docket.models;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every table of a family, asked all that its forms can give. */
class DecisionTablesTest {

	static List<Path> tables() {
		return Models.tablesOfFamilies();
	}

	@ParameterizedTest
	@MethodSource("tables")
	void aTableHasNoGapsNoOverlapsAndNoIdleRules(Path file) {
		Table table = new Table(file);
		Set<String> idle = new HashSet<>(table.rules());
		List<Map<String, Object>> questions = new ArrayList<>(new TableInputs(file).of(table));
		Collections.shuffle(questions, new Random(1));
		for (Map<String, Object> question : questions) {
			List<String> fired = table.fire(question).stream().map(DmnEvaluatedDecisionRule::getId).toList();
			idle.removeAll(fired);
			if (table.unique()) {
				assertThat(fired).as("rules of %s for %s", Models.name(file), question).hasSize(1);
			}
			else if (idle.isEmpty()) {
				break;
			}
		}
		assertThat(idle).as("rules of %s that fire for no answer", Models.name(file)).isEmpty();
	}

}
