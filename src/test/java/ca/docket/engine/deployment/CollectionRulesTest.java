package ca.docket.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A step is repeated for what a delegate or a table makes. */
class CollectionRulesTest {

	private static final String REPEATED = "<bpmn:userTask id='A' camunda:formRef='x-ask'><bpmn:multiInstanceLoopCharacteristics camunda:collection='all'/></bpmn:userTask>";

	private static List<String> found(String elements, String... others) {
		List<ModelFile> files = new ArrayList<>(List
			.of(ModelRulesTest.file("x.bpmn", TestModels.process(elements)), ModelRulesTest.file("x-ask.form",
					"{\"id\": \"x-ask\", \"components\": [{\"type\": \"checklist\", \"id\": \"C\", \"key\": \"all\", \"values\": []}]}")));
		Stream.of(others)
			.map(other -> ModelRulesTest.file("x-part.bpmn", TestModels.process("x-part", other)))
			.forEach(files::add);
		return CollectionRules.of(FamilyModels.of(files))
			.stream()
			.map(finding -> finding.file() + " " + finding.element() + " " + finding.key() + finding.details())
			.toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "",
			"<bpmn:serviceTask id='B' camunda:delegateExpression='${openCase}'><bpmn:extensionElements><camunda:inputOutput><camunda:outputParameter name='all'><camunda:list/></camunda:outputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>",
			"<bpmn:startEvent id='T' camunda:initiator='all'/>",
			"<bpmn:callActivity id='B' calledElement='x-part'><bpmn:extensionElements><camunda:out source='other' target='all'/></bpmn:extensionElements></bpmn:callActivity>" })
	void aListThatAPersonOrTheModelWritesIsRefused(String elements) {
		assertThat(found(REPEATED + elements)).containsExactly("x.bpmn A model.collection-source[all]");
	}

	@Test
	void aListOfAStepOrATableIsTaken() {
		assertThat(found(REPEATED + "<bpmn:businessRuleTask id='B' camunda:resultVariable='all'/>")).isEmpty();
		assertThat(found(REPEATED.replace("'all'", "'commitmentIds'")
				+ "<bpmn:serviceTask id='B' camunda:delegateExpression='${promiseConditions}'/>"))
			.isEmpty();
	}

	@Test
	void itMayBeGivenToAPart() {
		String call = "<bpmn:callActivity id='B' calledElement='x-part'><bpmn:extensionElements><camunda:in source='%s' target='all'/></bpmn:extensionElements></bpmn:callActivity>"
				+ "<bpmn:businessRuleTask id='C' camunda:resultVariable='found'/>";
		assertThat(found(call.formatted("found"), REPEATED)).isEmpty();
		assertThat(found(call.formatted("other"), REPEATED))
			.containsExactly("x-part.bpmn A model.collection-source[all]");
	}

}
