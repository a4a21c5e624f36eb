package ca.docket.engine.substitute;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import ca.docket.DocketTest;
import ca.docket.engine.CheckedModel;
import ca.docket.engine.Refusal;
import ca.docket.security.Absences;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.task.Task;
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
	private Directory directory;

	private Absences absences;

	@Autowired
	private HeldFor heldFor;

	@Autowired
	private GivingBack givingBack;

	@Autowired
	private ApplicationEvents events;

	private CheckedModel model;

	private Task task;

	@BeforeAll
	void deploy(@Autowired JdbcClient jdbc) {
		this.absences = new Absences(jdbc);
		this.model = new CheckedModel(this.engine);
		person("ann", "staff", "directors");
		person("bea", "staff");
		person("cleo", "staff");
	}

	@BeforeEach
	void aTaskOfDirectors() {
		this.task = this.model.passedTo(this.model.started("requester"), "Activity_Decide");
	}

	@AfterEach
	void removeCases() {
		this.model.removeCases();
		this.absences.clear();
	}

	@AfterAll
	void remove() {
		this.model.close();
		List.of("ann", "bea", "cleo").forEach(id -> this.engine.getIdentityService().deleteUser(id));
	}

	@Test
	void aSubstituteSeesATaskOfTheAbsentPersonsGroupsDuringThePeriodOnly() {
		assertThat(sees("bea")).isFalse();
		substitution(1, 3);
		assertThat(sees("bea")).isFalse();
		this.absences.move(0, 0);
		assertThat(sees("bea")).isTrue();
		this.absences.move(-3, -1);
		assertThat(sees("bea")).isFalse();
	}

	@Test
	void aSubstituteSeesWhatIsAssignedToTheAbsentPerson() {
		this.engine.getTaskService().setAssignee(this.task.getId(), "ann");
		this.engine.getTaskService().deleteCandidateGroup(this.task.getId(), "directors");
		assertThat(sees("bea")).isFalse();
		substitution(0, 1);
		assertThat(sees("bea")).isTrue();
		assertThat(sees("cleo")).isFalse();
	}

	@Test
	void aSubstituteSeesNothingOfOtherProcesses() {
		substitution(0, 1, "intake", "earb");
		assertThat(sees("bea")).isFalse();
		substitution(0, 1, "checked", "earb");
		assertThat(sees("bea")).isTrue();
	}

	@Test
	void whatIsOfferedToOperatorsIsNotLent() {
		this.engine.getTaskService().deleteCandidateGroup(this.task.getId(), "directors");
		this.engine.getTaskService().addCandidateGroup(this.task.getId(), "camunda-admin");
		person("ann", "staff", "directors", "camunda-admin");
		try {
			substitution(0, 1);
			assertThat(sees("bea")).isFalse();
		}
		finally {
			person("ann", "staff", "directors");
		}
	}

	@Test
	void aSubstituteDoesATaskInThePlaceOfTheAbsentPerson() {
		substitution(0, 1);
		as("bea", () -> this.engine.getTaskService().claim(this.task.getId(), "bea"));
		assertThat(this.heldFor.absent(this.task.getId(), "bea")).contains("ann");
		as("bea", this::decide);
		assertThat(this.model.task(this.task.getProcessInstanceId())).isNull();
	}

	@Test
	void withoutClaimingItIsInTheirPlaceAsWell() {
		substitution(0, 1);
		as("bea", this::decide);
		assertThat(this.heldFor.absent(this.task.getId(), "bea")).contains("ann");
	}

	@Test
	void whoMayThemselvesActsForThemselves() {
		person("bea", "staff", "directors");
		try {
			substitution(0, 1);
			as("bea", () -> this.engine.getTaskService().claim(this.task.getId(), "bea"), "staff", "directors");
			assertThat(this.heldFor.absent(this.task.getId(), "bea")).isEmpty();
		}
		finally {
			person("bea", "staff");
		}
	}

	@Test
	void aTaskIsTakenOverAndGivenBack() {
		this.engine.getTaskService().setAssignee(this.task.getId(), "ann");
		refused("bea", () -> this.engine.getTaskService().setAssignee(this.task.getId(), "bea"));
		substitution(0, 1);
		as("bea", () -> this.engine.getTaskService().setAssignee(this.task.getId(), "bea"));
		assertThat(holder()).isEqualTo("bea");
		as("bea", () -> this.engine.getTaskService().setAssignee(this.task.getId(), null));
		assertThat(holder()).isEqualTo("ann");
		assertThat(this.heldFor.absent(this.task.getId(), "bea")).isEmpty();
	}

	@Test
	void withoutTheAbsentPersonsRightToDecideASubstituteHasNone() {
		this.engine.getTaskService().deleteCandidateGroup(this.task.getId(), "directors");
		this.engine.getTaskService().addCandidateGroup(this.task.getId(), "executives");
		person("ann", "staff", "executives");
		try {
			substitution(0, 1);
			assertThat(sees("bea")).isTrue();
			refused("bea", () -> this.engine.getTaskService().claim(this.task.getId(), "bea"));
			refused("bea", this::decide);
		}
		finally {
			person("ann", "staff", "directors");
		}
	}

	@Test
	void whenTheTimeIsOverTheFormIsRefusedWithASentenceAndTheTaskGoesBack() {
		this.engine.getTaskService().setAssignee(this.task.getId(), "ann");
		substitution(0, 1);
		as("bea", () -> this.engine.getTaskService().setAssignee(this.task.getId(), "bea"));
		this.absences.move(-2, -1);
		assertThat(sees("bea")).isFalse();
		tooLate();
		assertThat(holder()).isEqualTo("bea");
		this.givingBack.giveBack();
		assertThat(holder()).isEqualTo("ann");
		tooLate();
		as("ann", this::decide, "staff", "directors");
		assertThat(this.model.task(this.task.getProcessInstanceId())).isNull();
	}

	@Test
	void whatWasOfferedToTheGroupGoesBackToTheGroup() {
		substitution(0, 1);
		as("bea", () -> this.engine.getTaskService().claim(this.task.getId(), "bea"));
		this.givingBack.giveBack();
		assertThat(holder()).isEqualTo("bea");
		this.absences.move(-2, -1);
		this.givingBack.giveBack();
		assertThat(holder()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ann", "bea" })
	void neitherOfTheTwoMayHaveHadAnotherPartInTheCase(String excluded) {
		substitution(0, 1);
		this.engine.getRuntimeService().setVariable(this.task.getProcessInstanceId(), "requester", excluded);
		as("bea", () -> {
			assertThatExceptionOfType(RestException.class).isThrownBy(this::decide).withMessageContaining(excluded);
			assertThatExceptionOfType(RestException.class)
				.isThrownBy(() -> this.engine.getTaskService().claim(this.task.getId(), "bea"))
				.withMessageContaining(excluded);
		});
		assertThat(this.events.stream(Refusal.class)).hasSize(2)
			.containsOnly(new Refusal(this.task.getProcessInstanceId(), this.task.getId(), "Activity_Decide", "bea",
					"ann", "requester"));
		assertThat(holder()).isNull();
		assertThat(this.heldFor.absent(this.task.getId(), "bea")).isEmpty();
	}

	@Test
	void whoMayNotDoATaskAnyMoreCanStillGiveItBack() {
		this.engine.getTaskService().setAssignee(this.task.getId(), "bea");
		this.engine.getRuntimeService().setVariable(this.task.getProcessInstanceId(), "requester", "bea");
		as("bea", () -> this.engine.getTaskService().setAssignee(this.task.getId(), null));
		assertThat(holder()).isNull();
	}

	private void tooLate() {
		as("bea",
				() -> assertThatExceptionOfType(RestException.class).isThrownBy(this::decide)
					.withMessage("You no longer stand in for Ann Test, so this task is not yours any more. Nothing was "
							+ "stored: copy what you wrote and pass it on."));
	}

	private void decide() {
		this.engine.getFormService().submitTaskForm(this.task.getId(), Map.of("agreed", true));
	}

	private String holder() {
		return this.model.task(this.task.getProcessInstanceId()).getAssignee();
	}

	/** By list, by count and by id: always the same. */
	private boolean sees(String person) {
		return this.model.as(person, () -> {
			var query = this.engine.getTaskService().createTaskQuery().taskId(this.task.getId());
			boolean seen = query.singleResult() != null;
			assertThat(query.count()).isEqualTo(seen ? 1 : 0);
			assertThat(allowed(() -> this.engine.getFormService().getTaskFormData(this.task.getId()))).isEqualTo(seen);
			assertThat(allowed(() -> this.engine.getTaskService().getVariables(this.task.getId()))).isEqualTo(seen);
			return seen;
		}, "staff");
	}

	private static boolean allowed(Supplier<?> call) {
		try {
			call.get();
			return true;
		}
		catch (AuthorizationException ex) {
			return false;
		}
	}

	private void refused(String person, Runnable work) {
		as(person, () -> assertThatExceptionOfType(AuthorizationException.class).isThrownBy(work::run));
	}

	private void as(String person, Runnable work, String... groups) {
		this.model.as(person, () -> {
			work.run();
			return null;
		}, groups.length > 0 ? groups : new String[] { "staff" });
	}

	private void person(String id, String... groups) {
		String name = id.substring(0, 1).toUpperCase() + id.substring(1);
		this.directory.write(new Person(id, name, "Test", id + "@example.org", Locale.ENGLISH), List.of(groups));
	}

	/** Bea stands in for Ann. */
	private void substitution(int first, int last, String... processes) {
		this.absences.add("ann", "bea", first, last, processes);
	}

}
