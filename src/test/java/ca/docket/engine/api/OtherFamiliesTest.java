package ca.docket.engine.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import ca.docket.DocketTest;
import ca.docket.engine.api.ApiClient.Answer;
import ca.docket.engine.deployment.TestModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a process owner sends of one family reaches into no other, and keeps its callers.
 */
@DocketTest
class OtherFamiliesTest {

	private static final String CALL = """
			<bpmn:serviceTask id='O' name='Open' camunda:delegateExpression='${openCase}'/>
			<bpmn:userTask id='A' name='Wait' camunda:candidateGroups='staff'/>
			<bpmn:callActivity id='K' name='Keep' calledElement='%s'><bpmn:extensionElements>
			  <camunda:in source='id' target='commitmentId'/></bpmn:extensionElements></bpmn:callActivity>
			<bpmn:sequenceFlow id='F0' sourceRef='S' targetRef='O'/><bpmn:sequenceFlow id='F1' sourceRef='O' targetRef='A'/>
			<bpmn:sequenceFlow id='F2' sourceRef='A' targetRef='K'/>
			""";

	@LocalServerPort
	int port;

	@Test
	void aProcessOfAnotherFamilyIsNotCalled() {
		assertRefused(
				new SentDeployment().file("attack-x.bpmn", TestModels.process("attack-x", CALL.formatted("earb-item"))),
				"attack-x.bpmn, K: The process earb-item is of another family.");
	}

	@Test
	void aMessageOfAnotherFamilyIsNotHeard() {
		String model = TestModels.process("attack-x", "<bpmn:receiveTask id='R' name='Hear' messageRef='M'/>")
			.replace("</bpmn:definitions>", "<bpmn:message id='M' name='earb.called'/></bpmn:definitions>");
		assertRefused(new SentDeployment().file("attack-x.bpmn", model),
				"The message earb.called is of another family: begin its name with attack.");
	}

	@ParameterizedTest
	@CsvSource({ "escalationCode=\"commitment-overdue\", escalationCode=\"late\", waits for commitment-overdue",
			"Activity_DecideMoreTime, Activity_Extend, office.yaml" })
	void aVersionOfWhatAllCallThatDropsSomethingIsRefused(String old, String other, String sentence)
			throws IOException {
		SentDeployment sent = new SentDeployment();
		for (String file : List.of("processes/commitment.bpmn", "processes/commitment_fr.properties",
				"dmn/commitment-deadlines.dmn")) {
			sent.alone(file.substring(file.indexOf('/') + 1),
					new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8).replace(old, other));
		}
		assertRefused(sent, sentence);
	}

	private void assertRefused(SentDeployment sent, String sentence) {
		Answer answer = sent.by(this.port, "processowner");
		assertThat(answer.status()).as(answer.body()).isEqualTo(400);
		assertThat(answer.body()).contains(sentence);
	}

}
