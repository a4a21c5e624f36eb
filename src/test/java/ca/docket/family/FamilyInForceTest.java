package ca.docket.family;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import ca.docket.DocketTest;
import ca.docket.engine.Conflict;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the operators' files say holds at once, for what is open already too. */
@DocketTest
class FamilyInForceTest {

	@Autowired
	ProcessEngine engine;

	@Autowired
	FamilyWatch watch;

	@Autowired
	Families families;

	private LateFamily late;

	@BeforeEach
	void aFamilyIsDeployed() throws IOException {
		this.late = new LateFamily(this.engine, this.watch, this.families);
		this.late.come();
	}

	@AfterEach
	void itsFileIsRemoved() throws IOException {
		this.late.go();
	}

	@Test
	void rightsThatAreTakenAwayDoNotCountAnyMore() {
		this.late.take("start: [ staff ], see: [ directors ], decide: [ coordinators ]");
		this.late.as("requester", () -> this.late.start(this.late.name), "staff");
		Task task = this.late.as("coordinator", this.late::tasks, "coordinators").get(0);
		this.late.as("coordinator", () -> this.late.claim(task), "coordinators");
		this.engine.getTaskService().setAssignee(task.getId(), null);
		assertThat(this.late.as("director", this.late::cases, "directors")).isOne();
		this.late.take("see: [ ], decide: [ ]");
		assertThatExceptionOfType(AuthorizationException.class)
			.isThrownBy(() -> this.late.as("coordinator", () -> this.late.claim(task), "coordinators"));
		assertThat(this.late.as("director", this.late::cases, "directors")).isZero();
		assertThatExceptionOfType(AuthorizationException.class)
			.isThrownBy(() -> this.late.as("requester", () -> this.late.start(this.late.name), "staff"));
	}

	@Test
	void separationOfDutiesHoldsForTasksThatAreOpenAlready() {
		this.late.take("start: [ staff ], decide: [ coordinators ]");
		this.late.as("coordinator", () -> this.late.start(this.late.name), "staff");
		Task task = this.late.tasks().get(0);
		this.late.as("coordinator", () -> this.late.claim(task), "coordinators");
		this.engine.getTaskService().setAssignee(task.getId(), null);
		this.late.take("start: [ staff ], decide: [ coordinators ], separate-from: { Activity_Decide: [ submitter ] }");
		assertThatExceptionOfType(RestException.class)
			.isThrownBy(() -> this.late.as("coordinator", () -> this.late.claim(task), "coordinators"))
			.withMessageContaining("already had another part");
		this.late.as("coordinator2", () -> this.late.claim(task), "coordinators");
	}

	@Test
	void aTaskIsSealedAsSoonAsTheFileSaysSo() {
		this.late.deploy(LateSeal.PROCESS);
		this.late.write("prefix: %s\nprocesses: { %s: { decide: [ coordinators ] } }", LateSeal.PROCESS);
		this.watch.look();
		this.late.start(LateSeal.PROCESS);
		Task task = this.engine.getTaskService().createTaskQuery().processDefinitionKey(LateSeal.PROCESS).list().get(0);
		this.late.as("admin", () -> this.late.assign(task, "coordinator"), "camunda-admin");
		this.late.write("prefix: %s\nprocesses: { %s: { decide: [ coordinators ], sealed: [ Activity_Decide ] } }",
				LateSeal.PROCESS);
		this.watch.look();
		assertThatExceptionOfType(RestException.class)
			.isThrownBy(() -> this.late.as("admin", () -> this.late.assign(task, "coordinator2"), "camunda-admin"));
		this.engine.getRuntimeService().deleteProcessInstance(task.getProcessInstanceId(), "test");
	}

	@Test
	void aFamilyWithoutAFileBeginsNothingAndItsOpenCasesGoOn() throws IOException {
		this.late.take(
				"start: [ staff ], see: [ directors ], decide: [ coordinators ], separate-from: { Activity_Decide: [ submitter ] }");
		this.late.as("requester", () -> this.late.start(this.late.name), "staff");
		this.late.as("coordinator2", () -> this.late.start(this.late.name), "staff");
		this.late.removeFile();
		this.watch.look();
		assertThat(this.families.current().isOn(this.late.name)).isFalse();
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> this.late.start(this.late.name))
			.withMessage("The process %s is switched off here, so that no new case can begin.", this.late.name);
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> this.engine.getRuntimeService()
			.createProcessInstanceByKey(this.late.name)
			.startBeforeActivity("Activity_Decide")
			.execute());
		this.late.as("coordinator", () -> {
			for (Task task : this.late.tasks()) {
				this.late.claim(task);
				this.engine.getTaskService().complete(task.getId());
			}
			return null;
		}, "coordinators");
		assertThat(this.late.cases()).isZero();
	}

	@Test
	void aProcessThatNoFileEverNamedBeginsNothingForOperatorsEither() {
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> this.late.start(this.late.name));
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> this.late.as("coordinator2", () -> this.late.start(this.late.name), "camunda-admin"))
			.withMessageContaining("est désactivé ici");
		assertThat(this.late.cases()).isZero();
	}

	@Test
	void whatAnOpenCaseOfTheFamilyBeginsInItsCourseIsPartOfIt() throws IOException {
		String sister = this.late.name + "-sister";
		String stranger = this.late.name + "-stranger";
		List.of(sister, stranger).forEach(this.late::deploy);
		this.late.write("prefix: %1$s\nprocesses: { %2$s: {}, %2$s-sister: {} }", this.late.name);
		this.watch.look();
		String one = begin(this.late.name, sister);
		String other = begin(this.late.name, stranger);
		this.late.removeFile();
		this.watch.look();
		this.engine.getTaskService().complete(taskOf(one));
		assertThat(this.engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(sister).count())
			.isOne();
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> this.engine.getTaskService().complete(taskOf(other)));
	}

	private String begin(String process, String begins) {
		return this.engine.getRuntimeService().startProcessInstanceByKey(process, Map.of("begins", begins)).getId();
	}

	private String taskOf(String instance) {
		return this.engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult().getId();
	}

}
