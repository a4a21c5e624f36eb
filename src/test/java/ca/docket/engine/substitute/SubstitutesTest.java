package ca.docket.engine.substitute;

import java.util.List;

import ca.docket.DocketTest;
import ca.docket.engine.Refusal;
import ca.docket.security.Directory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Bea, in no group, stands in for Ann, a director.
 */
@DocketTest
@RecordApplicationEvents
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubstitutesTest {

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private HeldFor heldFor;

	@Autowired
	private ApplicationEvents events;

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
	void aSubstituteSeesATaskOfTheAbsentPersonsGroupsDuringThePeriodOnly() {
		assertThat(this.two.sees("bea")).isFalse();
		this.two.substitution(1, 3);
		assertThat(this.two.sees("bea")).isFalse();
		this.two.absences.move(0, 0);
		assertThat(this.two.sees("bea")).isTrue();
		this.two.absences.move(-3, -1);
		assertThat(this.two.sees("bea")).isFalse();
	}

	@Test
	void aSubstituteSeesWhatIsAssignedToTheAbsentPerson() {
		this.engine.getTaskService().setAssignee(this.two.task.getId(), "ann");
		this.engine.getTaskService().deleteCandidateGroup(this.two.task.getId(), "directors");
		assertThat(this.two.sees("bea")).isFalse();
		this.two.substitution(0, 1);
		assertThat(this.two.sees("bea")).isTrue();
		assertThat(this.two.sees("cleo")).isFalse();
	}

	@Test
	void aSubstituteSeesNothingOfOtherProcesses() {
		this.two.substitution(0, 1, "intake", "earb");
		assertThat(this.two.sees("bea")).isFalse();
		this.two.substitution(0, 1, "checked", "earb");
		assertThat(this.two.sees("bea")).isTrue();
	}

	@Test
	void whatIsOfferedToOperatorsIsNotLent() {
		this.engine.getTaskService().deleteCandidateGroup(this.two.task.getId(), "directors");
		this.engine.getTaskService().addCandidateGroup(this.two.task.getId(), "camunda-admin");
		this.two.person("ann", "staff", "directors", "camunda-admin");
		try {
			this.two.substitution(0, 1);
			assertThat(this.two.sees("bea")).isFalse();
		}
		finally {
			this.two.person("ann", "staff", "directors");
		}
	}

	@Test
	void aSubstituteDoesATaskInThePlaceOfTheAbsentPerson() {
		this.two.substitution(0, 1);
		this.two.as("bea", () -> this.engine.getTaskService().claim(this.two.task.getId(), "bea"));
		assertThat(this.heldFor.absent(this.two.task.getId(), "bea")).contains("ann");
		this.two.as("bea", this.two::decide);
		assertThat(this.two.model.task(this.two.task.getProcessInstanceId())).isNull();
	}

	@Test
	void withoutClaimingItIsInTheirPlaceAsWell() {
		this.two.substitution(0, 1);
		this.two.as("bea", this.two::decide);
		assertThat(this.heldFor.absent(this.two.task.getId(), "bea")).contains("ann");
	}

	@Test
	void whoMayThemselvesActsForThemselves() {
		this.two.person("bea", "staff", "directors");
		try {
			this.two.substitution(0, 1);
			this.two.as("bea", () -> this.engine.getTaskService().claim(this.two.task.getId(), "bea"), "staff",
					"directors");
			assertThat(this.heldFor.absent(this.two.task.getId(), "bea")).isEmpty();
		}
		finally {
			this.two.person("bea", "staff");
		}
	}

	@Test
	void withoutTheAbsentPersonsRightToDecideASubstituteHasNone() {
		this.engine.getTaskService().deleteCandidateGroup(this.two.task.getId(), "directors");
		this.engine.getTaskService().addCandidateGroup(this.two.task.getId(), "executives");
		this.two.person("ann", "staff", "executives");
		try {
			this.two.substitution(0, 1);
			assertThat(this.two.sees("bea")).isTrue();
			this.two.refused("bea", () -> this.engine.getTaskService().claim(this.two.task.getId(), "bea"));
			this.two.refused("bea", this.two::decide);
		}
		finally {
			this.two.person("ann", "staff", "directors");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "ann", "bea" })
	void neitherOfTheTwoMayHaveHadAnotherPartInTheCase(String excluded) {
		this.two.substitution(0, 1);
		this.engine.getRuntimeService()
			.setVariable(this.two.task.getProcessInstanceId(), "reviewers", List.of(excluded));
		this.two.as("bea", () -> {
			assertThatExceptionOfType(RestException.class).isThrownBy(this.two::decide).withMessageContaining(excluded);
			assertThatExceptionOfType(RestException.class)
				.isThrownBy(() -> this.engine.getTaskService().claim(this.two.task.getId(), "bea"))
				.withMessageContaining(excluded);
		});
		assertThat(this.events.stream(Refusal.class)).hasSize(2)
			.containsOnly(new Refusal(this.two.task.getProcessInstanceId(), this.two.task.getId(), "Activity_Decide",
					"bea", "ann", "reviewers"));
		assertThat(this.two.holder()).isNull();
		assertThat(this.heldFor.absent(this.two.task.getId(), "bea")).isEmpty();
	}

}
