package ca.docket.engine.deployment;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever an element names by its id is in the same file. */
class IdRulesTest {

	@ParameterizedTest
	@ValueSource(strings = { "<bpmn:endEvent id='E'><bpmn:errorEventDefinition errorRef='X'/></bpmn:endEvent>",
			"<bpmn:endEvent id='E'><bpmn:errorEventDefinition errorRef='S'/></bpmn:endEvent>",
			"<bpmn:endEvent id='E'><bpmn:escalationEventDefinition escalationRef='X'/></bpmn:endEvent>",
			"<bpmn:receiveTask id='A' messageRef='X'/>", "<bpmn:exclusiveGateway id='A' default='S'/>",
			"<bpmn:boundaryEvent id='B' attachedToRef='X'><bpmn:errorEventDefinition/></bpmn:boundaryEvent>",
			"<bpmn:sequenceFlow id='F' sourceRef='S' targetRef='X'/>",
			"<bpmn:sequenceFlow id='F' sourceRef='X' targetRef='S'/>",
			"<bpmn:subProcess id='P'><bpmn:startEvent id='I'/></bpmn:subProcess><bpmn:sequenceFlow id='F' sourceRef='S' targetRef='I'/>",
			"<bpmn:dataObjectReference id='R' dataObjectRef='S'/>" })
	void whatIsNotThereOrOfAnotherKindIsFound(String elements) {
		assertThat(ModelRulesTest.task(elements)).containsExactly("model.id-missing");
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"<bpmn:userTask id='A'/><bpmn:boundaryEvent id='B' attachedToRef='A'><bpmn:errorEventDefinition errorRef='M'/></bpmn:boundaryEvent>",
			"<bpmn:userTask id='A'/><bpmn:boundaryEvent id='B' attachedToRef='A'><bpmn:errorEventDefinition/></bpmn:boundaryEvent>" })
	void whatIsThereAndWhatNamesNothingIsTaken(String elements) {
		assertThat(ModelRulesTest.keys("x.bpmn",
				TestModels.process(elements)
					.replace("</bpmn:definitions>", "<bpmn:error id='M' errorCode='late'/></bpmn:definitions>")))
			.isEmpty();
	}

}
