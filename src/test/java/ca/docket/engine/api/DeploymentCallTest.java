package ca.docket.engine.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import ca.docket.DocketTest;
import ca.docket.engine.api.ApiClient.Answer;
import ca.docket.engine.deployment.MinimalFamily;
import ca.docket.engine.deployment.ModelFile;
import ca.docket.engine.deployment.TestModels;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Resource;

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

	@ParameterizedTest
	@CsvSource({ "attack-call.bpmn, SYSTEM 'file:///etc/passwd'", "attack-call.dmn, SYSTEM 'file:///etc/passwd'",
			"attack-call.bpmn, [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]" })
	void noEntityIsRead(String name, String type) throws IOException {
		assertThat(refused(new SentDeployment().alone(name, "<!DOCTYPE x " + type + "><x>&b;</x>")))
			.startsWith(name + ": This cannot be read as a model")
			.doesNotContain("root:");
	}

	@Test
	void aFileWithoutANameIsNone() throws IOException {
		refused(new SentDeployment().with("attack-call.bpmn", MODEL));
	}

	/** What breaks no rule of what may run, and can not run. */
	@ParameterizedTest
	@ValueSource(strings = {
			"<bpmn:endEvent id='E'><bpmn:escalationEventDefinition escalationRef='nowhere'/></bpmn:endEvent>",
			"<bpmn:endEvent id='E'><bpmn:errorEventDefinition errorRef='nowhere'/></bpmn:endEvent>",
			"<bpmn:receiveTask id='E' messageRef='nowhere'/>",
			"<bpmn:boundaryEvent id='E' attachedToRef='nowhere'><bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>",
			"<bpmn:sequenceFlow id='E' sourceRef='A' targetRef='nowhere'/>",
			"<bpmn:sequenceFlow id='E' sourceRef='nowhere' targetRef='A'/>",
			"<bpmn:exclusiveGateway id='E' default='nowhere'/>",
			"<bpmn:parallelGateway id='E' gatewayDirection='Sideways'/>", "<bpmn:intermediateCatchEvent id='E'/>",
			"<bpmn:userTask id='E'><bpmn:incoming>F</bpmn:incoming><bpmn:documentation>Late.</bpmn:documentation></bpmn:userTask>",
			"<bpmn:serviceTask id='E'/>", "<bpmn:callActivity id='E'/>", "<bpmn:startEvent id='E'/>" })
	void whatCannotRunIsAnsweredWithFileAndElement(String broken) throws IOException {
		assertThat(refused(new SentDeployment().file("attack-call.bpmn",
				MODEL.replace("</bpmn:process>", broken + "</bpmn:process>"))))
			.contains("attack-call.bpmn, E: ");
	}

	@Test
	void anIdIsThereOnce() throws IOException {
		assertThat(refused(new SentDeployment().file("attack-call.bpmn",
				MODEL.replace("</bpmn:process>", "<bpmn:endEvent id='E'/><bpmn:endEvent id='E'/></bpmn:process>"))))
			.contains("attack-call.bpmn, E: The engine cannot run this as it is: ");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					"UNIQUE"         | "EVERY"                     | T: EVERY is no hit policy
					"UNIQUE"         | "PRIORITY"                  | T: PRIORITY is no hit policy
					"UNIQUE"         | "UNIQUE" aggregation="SUM"  | T: Results are only added up
					"UNIQUE"         | "COLLECT" aggregation="MID" | T: The engine cannot run this as it is
					"P1D"            | "soon"                      | attack-call-fee: Say in days
					"P1D"            | "P99999999999D"             | attack-call-fee: Say in days
					<decisionTable   | <informationRequirement id="Q"><requiredDecision href="#attack-call-fee"/></informationRequirement><decisionTable | Q: A file holds one decision
					<outputEntry     | <inputEntry id="M"><text/></inputEntry><outputEntry | R: Each rule has a cell
					<rule            | <output id="P" name="b"/><rule | T: A table with several outputs
					id="R"           | ``                          | : The engine cannot run this as it is. Open
					name="x" camunda | name="LONG" camunda         | attack-call-fee: Shorten name
					""")
	void aTableThatCannotRunIsAnsweredWithFileAndElement(String good, String bad, String sentence) throws IOException {
		String table = TestModels.table("", "1").replace("<decision id=\"x\"", "<decision id=\"attack-call-fee\"");
		assertThat(table).contains(good);
		String asks = "<bpmn:businessRuleTask id='B' camunda:decisionRef='attack-call-fee' camunda:decisionRefBinding='deployment' camunda:resultVariable='fee'/>";
		assertThat(refused(new SentDeployment()
			.file("attack-call.bpmn", MODEL.replace("</bpmn:process>", asks + "</bpmn:process>"))
			.file("attack-call-fee.dmn", table.replace(good, bad.replace("LONG", "x".repeat(256))))))
			.contains(("attack-call-fee.dmn, " + sentence).replace(", :", ":"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"components\": []}", "{\"id\": \"\", \"components\": []}",
			"{\"id\": [], \"components\": []}", "[]", "7", "null" })
	void aFormThatHasNoIdIsAnsweredWithItsFile(String form) throws IOException {
		String model = MODEL.replace("<bpmn:userTask",
				"<bpmn:userTask camunda:formRef='attack-call-ask' camunda:formRefBinding='deployment'");
		assertThat(refused(new SentDeployment().file("attack-call.bpmn", model).file("attack-call-ask.form", form)))
			.contains("attack-call-ask.form: ");
	}

	/** The engine, these rules and the pages would each read something else. */
	@ParameterizedTest
	@CsvSource({ "UTF-16, UTF-16", "UTF-16LE, UTF-16LE", "UTF-16BE, UTF-8", "ISO-8859-1, ISO-8859-1",
			"ISO-8859-1, UTF-8", "US-ASCII, windows-1252", "UTF-8, UTF-7" })
	void noOtherEncodingIsRead(String used, String said) throws IOException {
		String model = MODEL.replace("UTF-8", said).replace("Wait", used.equals("US-ASCII") ? "Wait" : "Délibérer");
		assertThat(refused(new SentDeployment().alone("attack-call.bpmn", model.getBytes(used))))
			.startsWith("attack-call.bpmn: Save the file as UTF-8");
	}

	@Test
	void aMarkOfTheOrderOfBytesIsDropped() throws IOException {
		SentDeployment marked = new SentDeployment();
		MinimalFamily.of(List.of(new ModelFile("attack-call.bpmn", MODEL.getBytes(StandardCharsets.UTF_8))))
			.forEach((name, text) -> marked.alone(name, "\uFEFF" + text));
		Answer answer = marked.by(this.port, "processowner");
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		String deployment = new ObjectMapper().readTree(answer.body()).path("id").asText();
		assertThat(this.repository.getDeploymentResources(deployment)).extracting(Resource::getName)
			.contains("attack-call.bpmn", "attack-call_fr.properties", "attack-call-any.form");
		assertThat(this.repository.getDeploymentResources(deployment))
			.noneMatch(file -> new String(file.getBytes(), StandardCharsets.UTF_8).startsWith("\uFEFF"));
	}

	@Test
	void aPackedCallIsNotRead() throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
			out.write(new SentDeployment().file("attack-call.bpmn", MODEL).bytes());
		}
		Answer answer = ApiClient.program(this.port, "processowner")
			.call("POST", "/deployment/create", SentDeployment.TYPE, BodyPublishers.ofByteArray(packed.toByteArray()),
					"Content-Encoding", "gzip");
		assertThat(answer.status()).isEqualTo(415);
		assertThat(answer.body()).contains("without the content encoding gzip");
	}

	@Test
	void aDeploymentsNameIsOneThatCanBeKept() throws IOException {
		assertThat(
				refused(new SentDeployment().with("deployment-name", "x".repeat(256)).file("attack-call.bpmn", MODEL)))
			.contains("255 characters at most");
		assertThat(refused(new SentDeployment().with("deployment-name", "a\0b").file("attack-call.bpmn", MODEL)))
			.contains("255 characters at most");
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
		assertThat(message).isNotBlank()
			.doesNotContain("Exception", "org.camunda")
			.doesNotContainPattern("[A-Z]+-\\d{3}|Impl\\b");
		assertThat(this.repository.createDeploymentQuery().count()).isEqualTo(before);
		return message;
	}

}
