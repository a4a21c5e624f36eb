package ca.docket.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A task has people, a form, a deadline and a place in the diagram. */
class TaskRulesTest {

	private static final String GOOD = "<bpmn:userTask id='A' camunda:formRef='x-a' camunda:candidateGroups='%s'/>";

	private static final ModelFile DEADLINES = ModelRulesTest.file("x-deadlines.dmn",
			TestModels.table("\"x\",\"A\"", "\"-\"").replace("decision id=\"x\"", "decision id=\"x-deadlines\""));

	private static final OperatorsRules OPERATORS = new OperatorsRules(Map.of("x", Set.of("clerks", "review-legal")),
			Map.of(), Map.of(), Set.of(), Set.of("clerks", "review-legal", "managers"));

	private static List<String> found(String elements, ModelFile... others) {
		List<ModelFile> files = new ArrayList<>(List.of(others));
		files.add(ModelRulesTest.file("x.bpmn",
				TestModels.process(elements)
					.replace("</bpmn:definitions>", "<d:BPMNShape xmlns:d='urn:d' bpmnElement='S'/>"
							+ "<d:BPMNShape xmlns:d='urn:d' bpmnElement='A'/></bpmn:definitions>")));
		return TaskRules.of(FamilyModels.of(files), OPERATORS)
			.stream()
			.map(finding -> finding.key().replace("model.task.", "") + " " + finding.element() + finding.details())
			.toList();
	}

	@Test
	void aTaskThatHasItAllIsTaken() {
		assertThat(found(GOOD.formatted("clerks"), DEADLINES)).isEmpty();
		assertThat(found(GOOD.replace("candidateGroups='%s'", "assignee='${requester}'"), DEADLINES)).isEmpty();
	}

	@Test
	void nobodyCanDoATaskWithoutPeople() {
		assertThat(found("<bpmn:userTask id='A' camunda:formRef='x-a'/>", DEADLINES)).containsExactly("people A[]");
	}

	@Test
	void aTaskWithoutAFormOrADeadlineIsRefused() {
		assertThat(found("<bpmn:userTask id='A' camunda:assignee='${a}'/>")).containsExactly("form A[]",
				"deadline A[x]");
		assertThat(found(GOOD.formatted("clerks").replace("'A'", "'B'"), DEADLINES)).contains("deadline B[x]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "strangers", "clerks, strangers" })
	void aGroupThatTheOperatorsDoNotLetDecideGetsNoTask(String groups) {
		assertThat(found(GOOD.formatted(groups), DEADLINES)).containsExactly("group A[strangers, x]");
	}

	@Test
	void aGroupIsOneOfTheOfficeWhereTheOperatorsDoNotSayWhoDecides() {
		String model = GOOD.formatted("managers, strangers");
		assertThat(TaskRules.of(FamilyModels.of(List.of(ModelRulesTest.file("y.bpmn", TestModels.process("y", model)))),
				OPERATORS))
			.filteredOn(finding -> finding.key().equals("model.task.group"))
			.extracting(Finding::details)
			.hasSize(1)
			.first()
			.asString()
			.contains("strangers");
	}

	@Test
	void aGroupThatATableChoosesExistsForEachOfItsAnswers() {
		String ask = "<bpmn:businessRuleTask id='T' camunda:decisionRef='x' camunda:resultVariable='who' camunda:mapDecisionResult='%s'/>"
				+ "<bpmn:sequenceFlow id='F' sourceRef='T' targetRef='A'/>";
		ModelFile table = ModelRulesTest.file("x-who.dmn", TestModels.table("", "\"data\""));
		assertThat(found(ask.formatted("singleEntry") + GOOD.formatted("${who}"), DEADLINES, table))
			.contains("group A[data, x]");
		assertThat(found(ask.formatted("collectEntries") + GOOD.formatted("review-${each}")
			.replace("/>",
					"><bpmn:multiInstanceLoopCharacteristics camunda:collection='who' "
							+ "camunda:elementVariable='each'/></bpmn:userTask>"),
				DEADLINES, table))
			.contains("group A[review-data, x]");
	}

	@Test
	void whatIsNotDrawnIsRefused() {
		assertThat(found(GOOD.formatted("clerks") + "<bpmn:endEvent id='E'/>", DEADLINES)).containsExactly("shape E[]");
		assertThat(TaskRules.of(FamilyModels.of(List.of(ModelRulesTest.file("x.bpmn", TestModels.process("")))),
				OperatorsRules.NONE))
			.containsExactly(Finding.of("x.bpmn", "x", "model.task.diagram"));
	}

}
