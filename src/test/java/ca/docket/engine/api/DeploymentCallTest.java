package ca.docket.engine.api;

import java.io.IOException;

import ca.docket.DocketTest;
import ca.docket.engine.api.ApiClient.Answer;
import ca.docket.engine.deployment.TestModels;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.camunda.bpm.engine.RepositoryService;

import static org.assertj.core.api.Assertions.assertThat;

/** However a deployment is packed, it is taken whole, or answered in a sentence. */
@DocketTest
class DeploymentCallTest {

	private static final String MODEL = TestModels.process("attack-call",
			"<bpmn:userTask id='A' name='Wait' camunda:candidateGroups='staff'/><bpmn:sequenceFlow id='F' sourceRef='S' targetRef='A'/>");

	@Autowired
	RepositoryService repository;

	@LocalServerPort
	int port;

	/** The engine would drop one of them. */
	@Test
	void twoPartsOfOneNameAreRefused() throws IOException {
		assertThat(refused(new SentDeployment().alone("attack-call.bpmn", MODEL).alone("attack-call.bpmn", MODEL)))
			.contains("Two parts of the call are named attack-call.bpmn");
	}

	@ParameterizedTest
	@CsvSource({ "attack-call.bpmn, cannot be read as a model", "attack-call.dmn, cannot be read as a model",
			"attack-call.form, The form is not JSON", "attack-call.zip, attack-call.zip" })
	void anArchiveIsNoModel(String name, String sentence) throws IOException {
		assertThat(refused(new SentDeployment().alone(name, "PK\u0003\u0004\u0014\u0000\u0008"))).contains(sentence);
	}

	@Test
	void aFileWithoutANameIsNone() throws IOException {
		refused(new SentDeployment().with("attack-call.bpmn", MODEL));
	}

	/** What only the engine looks at. */
	@ParameterizedTest
	@ValueSource(strings = {
			"<bpmn:endEvent id='E'><bpmn:escalationEventDefinition escalationRef='nowhere'/></bpmn:endEvent>",
			"<bpmn:boundaryEvent id='E' attachedToRef='nowhere'><bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>",
			"<bpmn:serviceTask id='E'/>", "<bpmn:callActivity id='E'/>", "<bpmn:startEvent id='E'/>" })
	void whatTheEngineRefusesIsAnsweredInWordsToo(String broken) throws IOException {
		refused(new SentDeployment().file("attack-call.bpmn",
				MODEL.replace("</bpmn:process>", broken + "</bpmn:process>")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " camunda:historyTimeToLive=\"soon\"" })
	void aModelSaysHowLongItsHistoryIsKept(String said) throws IOException {
		refused(new SentDeployment().file("attack-call.bpmn",
				MODEL.replace(" camunda:historyTimeToLive=\"P1D\"", said)));
	}

	private String refused(SentDeployment sent) throws IOException {
		long before = this.repository.createDeploymentQuery().count();
		Answer answer = sent.by(this.port, "processowner");
		assertThat(answer.status()).as(answer.body()).isEqualTo(400);
		String message = new ObjectMapper().readTree(answer.body()).path("message").asText();
		assertThat(message).isNotBlank().doesNotContain("Exception", "org.camunda");
		assertThat(this.repository.createDeploymentQuery().count()).isEqualTo(before);
		return message;
	}

}
