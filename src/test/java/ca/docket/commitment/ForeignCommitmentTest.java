package ca.docket.commitment;

import java.util.HashMap;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import ca.docket.casefile.keeping.KeptCases;
import ca.docket.engine.api.ApiClient.Answer;
import ca.docket.engine.api.SentDeployment;
import ca.docket.engine.deployment.TestModels;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whatever id a model gives the call. */
@DocketTest
class ForeignCommitmentTest {

	private static final String CALL = """
			<bpmn:serviceTask id='O' name='Open' camunda:delegateExpression='${openCase}'/>
			<bpmn:userTask id='A' name='Wait' camunda:candidateGroups='staff'/>
			<bpmn:callActivity id='K' name='Keep' calledElement='commitment'><bpmn:extensionElements>
			  <camunda:in source='id' target='commitmentId'/></bpmn:extensionElements></bpmn:callActivity>
			<bpmn:sequenceFlow id='F0' sourceRef='S' targetRef='O'/><bpmn:sequenceFlow id='F1' sourceRef='O' targetRef='A'/>
			<bpmn:sequenceFlow id='F2' sourceRef='A' targetRef='K'/>
			""";

	@Autowired
	KeptCases cases;

	@Autowired
	Commitments commitments;

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskService tasks;

	@LocalServerPort
	int port;

	@Test
	void aCaseKeepsOnlyWhatWasPromisedInIt() {
		Answer sent = new SentDeployment().file("attack-keeps.bpmn", TestModels.process("attack-keeps", CALL))
			.by(this.port, "processowner");
		assertThat(sent.status()).as(sent.body()).isEqualTo(200);
		Case other = this.cases.open("Promised there");
		String foreign = this.commitments.promise(new Promise(other.number(), other.processInstanceId(), "condition",
				"privacy", new Promise.Text("It", "Cela"), "requester", 5, new Promise.Text("A paper", "Un papier"),
				"coordinators", "coordinators"));
		assertRefused(foreign);
		assertRefused("none");
		assertRefused((String) null);
		assertThat(this.commitments.find(foreign).orElseThrow().due()).isNotNull();
		assertThat(this.runtime.createProcessInstanceQuery().superProcessInstanceId(other.processInstanceId()).count())
			.isZero();
	}

	private void assertRefused(String id) {
		Map<String, Object> said = new HashMap<>(Map.of("requester", "requester"));
		said.put("id", id);
		String instance = this.runtime.startProcessInstanceByKey("attack-keeps", said).getId();
		String task = this.tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
		assertThatThrownBy(() -> this.tasks.complete(task)).hasMessageContaining("has promised nothing of the kind");
		assertThat(this.tasks.createTaskQuery().processInstanceId(instance).count()).isOne();
	}

}
