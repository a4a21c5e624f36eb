package ca.docket.engine.substitute;

import ca.docket.DocketTest;
import ca.docket.security.Directory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a substitute took goes back: when they say so, and when the substitution has
 * ended.
 */
@DocketTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GivingBackTest {

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private HeldFor heldFor;

	@Autowired
	private GivingBack givingBack;

	private AnnAndBea two;

	@BeforeAll
	void deploy(@Autowired ProcessEngine engine, @Autowired Directory directory, @Autowired JdbcClient jdbc) {
		this.two = new AnnAndBea(engine, directory, jdbc);
	}

	@BeforeEach
	void aTaskOfDirectors() {
		this.two.begin();
	}

	@AfterEach
	void removeCases() {
		this.two.clear();
	}

	@AfterAll
	void remove() {
		this.two.close();
	}

	@Test
	void aTaskIsTakenOverAndGivenBack() {
		this.engine.getTaskService().setAssignee(this.two.task.getId(), "ann");
		this.two.refused("bea", () -> this.engine.getTaskService().setAssignee(this.two.task.getId(), "bea"));
		this.two.substitution(0, 1);
		this.two.as("bea", () -> this.engine.getTaskService().setAssignee(this.two.task.getId(), "bea"));
		assertThat(this.two.holder()).isEqualTo("bea");
		this.two.as("bea", () -> this.engine.getTaskService().setAssignee(this.two.task.getId(), null));
		assertThat(this.two.holder()).isEqualTo("ann");
		assertThat(this.heldFor.absent(this.two.task.getId(), "bea")).isEmpty();
	}

	@Test
	void whenTheTimeIsOverTheFormIsRefusedWithASentenceAndTheTaskGoesBack() {
		this.engine.getTaskService().setAssignee(this.two.task.getId(), "ann");
		this.two.substitution(0, 1);
		this.two.as("bea", () -> this.engine.getTaskService().setAssignee(this.two.task.getId(), "bea"));
		this.two.absences.move(-2, -1);
		assertThat(this.two.sees("bea")).isFalse();
		tooLate();
		assertThat(this.two.holder()).isEqualTo("bea");
		this.givingBack.giveBack();
		assertThat(this.two.holder()).isEqualTo("ann");
		tooLate();
		this.two.as("ann", this.two::decide, "staff", "directors");
		assertThat(this.two.model.task(this.two.task.getProcessInstanceId())).isNull();
	}

	@Test
	void whatWasOfferedToTheGroupGoesBackToTheGroup() {
		this.two.substitution(0, 1);
		this.two.as("bea", () -> this.engine.getTaskService().claim(this.two.task.getId(), "bea"));
		this.givingBack.giveBack();
		assertThat(this.two.holder()).isEqualTo("bea");
		this.two.absences.move(-2, -1);
		this.givingBack.giveBack();
		assertThat(this.two.holder()).isNull();
	}

	@Test
	void whoMayNotDoATaskAnyMoreCanStillGiveItBack() {
		this.engine.getTaskService().setAssignee(this.two.task.getId(), "bea");
		this.engine.getRuntimeService().setVariable(this.two.task.getProcessInstanceId(), "requester", "bea");
		this.two.as("bea", () -> this.engine.getTaskService().setAssignee(this.two.task.getId(), null));
		assertThat(this.two.holder()).isNull();
	}

	private void tooLate() {
		this.two.as("bea",
				() -> assertThatExceptionOfType(RestException.class).isThrownBy(this.two::decide)
					.withMessage("You no longer stand in for Ann Test, so this task is not yours any more. Nothing was "
							+ "stored: copy what you wrote and pass it on."));
	}

}
