package ca.docket.engine.deployment;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Rows that stay off the record become parts before the process first waits. */
class ApartRulesTest {

	private static final String FORM = """
			{"id": "x-start", "components": [{"type": "dynamiclist", "path": "items", "components": [
			  {"type": "textfield", "key": "title"}, {"type": "radio", "key": "secret", "properties": {"apart": "all"}}]}]}""";

	private static final String START = "<bpmn:startEvent id='T' camunda:formRef='x-start'/>";

	private static final String PARTS = """
			<bpmn:serviceTask id='P' camunda:delegateExpression='${startParts}'><bpmn:extensionElements>
			  <camunda:inputOutput><camunda:inputParameter name='rows'>items</camunda:inputParameter></camunda:inputOutput>
			</bpmn:extensionElements></bpmn:serviceTask>""";

	@Test
	void theyDoSoRightAfterTheStartOrWithinASubProcess() {
		String opened = "<bpmn:serviceTask id='O'/>" + flow("T", "O");
		assertThat(found(opened + PARTS + flow("O", "P"))).isEmpty();
		assertThat(found(opened + flow("O", "B")
				+ "<bpmn:subProcess id='B'><bpmn:startEvent id='C'/><bpmn:exclusiveGateway id='G'/>" + PARTS
				+ flow("C", "G") + flow("G", "P") + "</bpmn:subProcess>"))
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<bpmn:userTask id='O'/>", "<bpmn:serviceTask id='O' camunda:asyncBefore='true'/>",
			"<bpmn:serviceTask id='O' camunda:asyncAfter='true'/>", "<bpmn:intermediateCatchEvent id='O'/>",
			"<bpmn:callActivity id='O'/>", "<bpmn:subProcess id='O'/>" })
	void whereItWaitsBeforeTheyAreLost(String step) {
		assertLost(step + flow("T", "O") + PARTS + flow("O", "P"));
	}

	@Test
	void whereOneOfTheWaysWaitsOrNoneLeadsThereTheyAreLost() {
		assertLost("<bpmn:userTask id='O'/>" + flow("T", "O") + PARTS + flow("O", "P") + flow("T", "P"));
		assertLost("<bpmn:subProcess id='B' triggeredByEvent='true'><bpmn:startEvent id='C'/>" + PARTS + flow("C", "P")
				+ "</bpmn:subProcess>");
		assertLost(PARTS.replace(">items<", ">others<") + flow("T", "P"));
	}

	private static void assertLost(String elements) {
		assertThat(found(elements)).containsExactly(Finding.of("x.bpmn", "x", "model.apart", "items"));
	}

	private static String flow(String from, String to) {
		return "<bpmn:sequenceFlow id='%1$s_%2$s' sourceRef='%1$s' targetRef='%2$s'/>".formatted(from, to);
	}

	private static List<Finding> found(String elements) {
		return ApartRules.of(FamilyModels.of(List.of(ModelRulesTest.file("x-start.form", FORM),
				ModelRulesTest.file("x.bpmn", TestModels.process(START + elements)))));
	}

}
