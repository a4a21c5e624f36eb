package ca.docket.engine.deployment;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** No model says that somebody else submitted a case than who began it. */
class SubmitterRulesTest {

	private static final String IN_OUT = "<bpmn:serviceTask id='A' camunda:delegateExpression='${%s}'><bpmn:extensionElements>"
			+ "<camunda:inputOutput>%s</camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>";

	private static List<String> found(String elements, ModelFile... others) {
		List<ModelFile> files = new ArrayList<>(List.of(others));
		files.add(ModelRulesTest.file("x.bpmn", TestModels.process(elements)));
		return SubmitterRules.of(FamilyModels.of(files))
			.stream()
			.map(finding -> finding.file() + " " + finding.element())
			.toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<bpmn:businessRuleTask id='A' camunda:resultVariable='requester'/>",
			"<bpmn:userTask id='A'><bpmn:multiInstanceLoopCharacteristics camunda:collection='all' camunda:elementVariable=' requester'/></bpmn:userTask>",
			"<bpmn:boundaryEvent id='A'><bpmn:errorEventDefinition camunda:errorMessageVariable='requester'/></bpmn:boundaryEvent>",
			"<bpmn:callActivity id='A'><bpmn:extensionElements><camunda:out source='a' target='requester'/></bpmn:extensionElements></bpmn:callActivity>",
			"<bpmn:callActivity id='A'><bpmn:extensionElements><camunda:in source='a' target='requester'/></bpmn:extensionElements></bpmn:callActivity>" })
	void nothingSetsThem(String element) {
		assertThat(found(element)).containsExactly("x.bpmn A");
	}

	@Test
	void noStepSetsThemAndACaseIsOpenedWithNobodyElse() {
		String input = "<camunda:inputParameter name='requester'>boss</camunda:inputParameter>";
		assertThat(found(IN_OUT.formatted("sendLetter", input.replace("input", "output")))).containsExactly("x.bpmn A");
		assertThat(found(IN_OUT.formatted("openCase", input))).containsExactly("x.bpmn A");
		assertThat(found(IN_OUT.formatted("startFollowOn", input))).isEmpty();
	}

	@Test
	void noFormAsksForThemButARowSaysWhoseItIs() {
		String field = "{\"type\": \"textfield\", \"id\": \"A\", \"key\": \"requester\"}";
		String form = "{\"id\": \"x-ask\", \"type\": \"default\", \"components\": [%s]}";
		assertThat(found("", ModelRulesTest.file("x-ask.form", form.formatted(field))))
			.containsExactly("x-ask.form requester");
		assertThat(found("", ModelRulesTest.file("x-ask.form", form.formatted(
				"{\"type\": \"dynamiclist\", \"id\": \"L\", \"path\": \"rows\", \"components\": [" + field + "]}"))))
			.isEmpty();
	}

	@Test
	void whoeverBeginsACaseIsKnownAndTold() {
		assertThat(found("<bpmn:startEvent id='B' camunda:initiator='requester'/>"
				+ "<bpmn:callActivity id='A'><bpmn:extensionElements><camunda:in source='requester' target='requester'/></bpmn:extensionElements></bpmn:callActivity>"))
			.isEmpty();
	}

}
