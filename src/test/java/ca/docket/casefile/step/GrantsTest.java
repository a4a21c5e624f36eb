package ca.docket.casefile.step;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.AuditTrail;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Wording;
import ca.docket.casefile.keeping.KeptCases;
import ca.docket.casefile.words.StepWords;
import ca.docket.engine.deployment.TestModels;
import ca.docket.family.TestFamilies;
import ca.docket.security.Directory;
import ca.docket.text.FormVersion;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A model that leads past the decision gains nothing. */
@DocketTest
class GrantsTest {

	private static final String FORM = """
			{"id": "granting-decide", "type": "default", "components": [
			  {"type": "radio", "id": "A", "key": "%s", "label": "What do you decide?", "values": [
			    {"value": "granted", "label": "Grant it"}, {"value": "refused", "label": "Refuse it"}]}]}""";

	private static final String OPEN = """
			<bpmn:serviceTask id="Activity_Open" camunda:delegateExpression="${openCase}" />
			<bpmn:userTask id="%s" camunda:formRef="granting-decide" camunda:formRefBinding="deployment"
			               camunda:candidateGroups="coordinators">
			  <bpmn:extensionElements><camunda:properties>
			    <camunda:property name="record" value="decided" />
			  </camunda:properties></bpmn:extensionElements>
			</bpmn:userTask>
			<bpmn:endEvent id="Event_Granted" name="Granted">
			  <bpmn:extensionElements><camunda:inputOutput>
			    <camunda:inputParameter name="outcome">granted</camunda:inputParameter>%s
			  </camunda:inputOutput></bpmn:extensionElements>
			  <bpmn:messageEventDefinition id="M" camunda:delegateExpression="${endCase}" />
			</bpmn:endEvent>
			<bpmn:sequenceFlow id="F1" sourceRef="S" targetRef="Activity_Open" />
			<bpmn:sequenceFlow id="F2" sourceRef="Activity_Open" targetRef="%1$s" />
			<bpmn:sequenceFlow id="F3" sourceRef="%1$s" targetRef="Event_Granted" />
			""";

	@Autowired
	ProcessEngine engine;

	@Autowired
	Directory directory;

	@Autowired
	Cases cases;

	@Autowired
	KeptCases people;

	@Autowired
	AuditTrail auditTrail;

	@Autowired
	StepWords steps;

	@Autowired
	Wording wording;

	private final List<String> deployments = new ArrayList<>();

	@AfterEach
	void remove() {
		this.deployments.forEach(id -> this.engine.getRepositoryService().deleteDeployment(id, true));
	}

	@Test
	void whatSomebodyElseDecidedIsGranted() {
		String request = begin("Activity_Decide", "decision", "");
		complete("coordinator", request, Map.of("decision", "granted"));
		assertThat(outcome(request)).isEqualTo("granted");
	}

	@Test
	void aFlowThatIgnoresTheDecisionGrantsNothing() {
		String request = begin("Activity_Decide", "decision", "");
		assertRefused(request, "coordinator", Map.of("decision", "refused"));
	}

	@Test
	void aFlowThatLeadsPastTheDecisionGrantsNothing() {
		String request = begin("Activity_Other", "decision", "");
		assertRefused(request, "coordinator", Map.of("decision", "granted"));
	}

	@Test
	void aFormThatAsksForSomethingElseGrantsNothing() {
		String request = begin("Activity_Decide", "mood", "");
		assertRefused(request, "coordinator", Map.of("mood", "granted"));
	}

	@Test
	void whomAModelNamesDecidesNothingWithoutBeingInAGroupThatDecides() {
		for (String named : List.of("assignee", "candidateUsers")) {
			String request = begin(OPEN.replace("candidateGroups=\"coordinators", named + "=\"requester2"),
					"Activity_Decide", "decision", "", "requester");
			assertThatExceptionOfType(AuthorizationException.class).as(named)
				.isThrownBy(() -> complete("requester2", request, Map.of("decision", "granted")));
			assertThat(this.engine.getTaskService()
				.createTaskQuery()
				.processInstanceId(request)
				.taskCandidateGroup(Directory.OPERATORS)
				.count()).isOne();
		}
	}

	@Test
	void anInputParameterIsNoDecision() {
		assertThatThrownBy(() -> begin("Activity_Decide", "mood",
				"<camunda:inputParameter name=\"decision\">granted</camunda:inputParameter>"))
			.hasMessageContaining("endCase does not read the input decision");
	}

	/** The key that a process is begun with is not the case's number. */
	@Test
	void aForeignNumberEndsNoOtherCase() {
		Case other = this.people.open("Of others");
		String request = begin(OPEN, "Activity_Decide", "decision", "", "requester", other.number());
		complete("coordinator", request, Map.of("decision", "granted"));
		assertThat(outcome(request)).isEqualTo("granted");
		TestModels.whole(this.engine.getRepositoryService()
			.createDeployment()
			.enableDuplicateFiltering(true)
			.addString("attack-foreign.bpmn", TestModels.process("attack-foreign",
					"<bpmn:userTask id='A' name='Wait' camunda:candidateGroups='staff'/><bpmn:sequenceFlow id='F' sourceRef='S' targetRef='A'/>")))
			.deploy();
		String stranger = this.engine.getRuntimeService()
			.startProcessInstanceByKey("attack-foreign", other.number())
			.getId();
		this.engine.getRuntimeService().deleteProcessInstance(stranger, "by an operator");
		assertThat(this.cases.find(other.number()).orElseThrow().outcome()).isNull();
	}

	@Test
	void whoSubmittedTheCaseDecidesNothingInIt() {
		String request = begin("Activity_Decide", "decision", "", "coordinator");
		assertThatExceptionOfType(AuthorizationException.class)
			.isThrownBy(() -> complete("coordinator", request, Map.of("decision", "granted")));
		assertThat(outcome(request)).isNull();
	}

	@Test
	void aDeletionNeedsAllDecisionsEachByAnother() {
		Grants two = new Grants(TestFamilies
			.of("""
					{ prefix: TX, processes: { intake: { retention: { otherwise: P7Y },
					  grants: { declined: { Activity_A: [ deletion=approve ], Activity_B: [ deletion=approve ] } } } } }"""),
				this.auditTrail, this.steps, this.wording);
		Case deletion = this.people.open("To be deleted");
		decide(deletion, "Activity_A", "coordinator", null, "approve");
		assertUndecided(two, deletion);
		decide(deletion, "Activity_B", "coordinator", null, "approve");
		assertUndecided(two, deletion);
		decide(deletion, "Activity_B", "director", "coordinator", "approve");
		assertUndecided(two, deletion);
		decide(deletion, "Activity_B", "director", null, "refuse");
		assertUndecided(two, deletion);
		decide(deletion, "Activity_B", "director", null, "approve");
		assertThatCode(() -> two.requireAll(deletion, "declined")).doesNotThrowAnyException();
		assertThatExceptionOfType(BadUserRequestException.class).as("which no file names")
			.isThrownBy(() -> two.requireAll(deletion, "approved"));
	}

	private static void assertUndecided(Grants grants, Case deletion) {
		assertThatExceptionOfType(BadUserRequestException.class)
			.isThrownBy(() -> grants.requireAll(deletion, "declined"));
	}

	private void decide(Case deletion, String activity, String person, String behalf, String said) {
		this.auditTrail.add(deletion.processInstanceId(), new AuditEntry(Instant.now(), person, behalf, "decided",
				activity, "", Map.of("deletion", said), new FormVersion("hiring-disposal-approval", "none")));
	}

	private void assertRefused(String request, String person, Map<String, Object> answers) {
		assertThatThrownBy(() -> complete(person, request, answers))
			.hasMessageContaining("cannot go on to “Granted”: nobody who may has decided so.");
		assertThat(outcome(request)).isNull();
		assertThat(this.engine.getTaskService().createTaskQuery().processInstanceId(request).count()).isOne();
	}

	private String begin(String task, String field, String inputs) {
		return begin(task, field, inputs, "requester");
	}

	private String begin(String task, String field, String inputs, String submitter) {
		return begin(OPEN, task, field, inputs, submitter);
	}

	private String begin(String steps, String task, String field, String inputs, String submitter) {
		return begin(steps, task, field, inputs, submitter, null);
	}

	private String begin(String steps, String task, String field, String inputs, String submitter, String key) {
		this.deployments.add(
				TestModels
					.whole(this.engine.getRepositoryService()
						.createDeployment()
						.addString("granting.bpmn", TestModels.process("granting", steps.formatted(task, inputs)))
						.addString("granting-decide.form", FORM.formatted(field)))
					.deploy()
					.getId());
		Map<String, Object> form = new HashMap<>(Map.of("title", "A permit", "requester", submitter));
		return this.engine.getRuntimeService().startProcessInstanceByKey("granting", key, form).getId();
	}

	private void complete(String person, String request, Map<String, Object> answers) {
		String task = this.engine.getTaskService().createTaskQuery().processInstanceId(request).singleResult().getId();
		this.engine.getIdentityService().setAuthentication(person, List.copyOf(this.directory.groupsOf(person)));
		try {
			this.engine.getFormService().submitTaskForm(task, answers);
		}
		finally {
			this.engine.getIdentityService().clearAuthentication();
		}
	}

	private String outcome(String request) {
		return this.cases.ofProcessInstances(List.of(request)).get(request).outcome();
	}

}
