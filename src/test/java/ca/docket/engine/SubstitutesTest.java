package ca.docket.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import ca.docket.DocketTest;
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

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Bea, in no group, stands in for Ann, a director. Instead of the clock the period is
 * moved: the engine asks for it at every step.
 */
@DocketTest
@RecordApplicationEvents
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubstitutesTest {

	private static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("America/Toronto"));

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private Directory directory;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private HeldFor heldFor;

	@Autowired
	private GivingBack givingBack;

	@Autowired
	private ApplicationEvents events;

	private CheckedModel model;

	private Task task;

	@BeforeAll
	void deploy() {
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
		this.jdbc.sql("delete from engine_held_for").update();
		this.jdbc.sql("delete from security_substitution").update();
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
		period(0, 0);
		assertThat(sees("bea")).isTrue();
		period(-3, -1);
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
		period(-2, -1);
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
		period(-2, -1);
		this.givingBack.giveBack();
		assertThat(holder()).isNull();
	}

	@Test
	void aSubstituteWhoHadAPartInTheCaseIsRefused() {
		substitution(0, 1);
		separated("bea", "bea");
	}

	@Test
	void aSubstituteOfSomebodyWhoHadAPartInTheCaseIsRefused() {
		substitution(0, 1);
		separated("ann", "ann");
	}

	private void separated(String excluded, String named) {
		this.engine.getRuntimeService().setVariable(this.task.getProcessInstanceId(), "requester", excluded);
		as("bea", () -> {
			assertThatExceptionOfType(RestException.class).isThrownBy(this::decide).withMessageContaining(named);
			assertThatExceptionOfType(RestException.class)
				.isThrownBy(() -> this.engine.getTaskService().claim(this.task.getId(), "bea"))
				.withMessageContaining(named);
		});
		assertThat(this.events.stream(Refusal.class)).hasSize(2)
			.containsOnly(new Refusal(this.task.getProcessInstanceId(), this.task.getId(), "Activity_Decide", "bea",
					"ann", "requester"));
		assertThat(holder()).isNull();
		assertThat(this.heldFor.absent(this.task.getId(), "bea")).isEmpty();
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

	/** Bea stands in for Ann from a day on, counted from today, to a last one. */
	private void substitution(int first, int last, String... processes) {
		this.jdbc
			.sql("""
					insert into security_substitution (absent, substitute, first_day, last_day, processes, named_by, named_at)
					values ('ann', 'bea', ?, ?, ?, 'ann', now())""")
			.params(TODAY.plusDays(first), TODAY.plusDays(last), processes)
			.update();
	}

	private void period(int first, int last) {
		this.jdbc.sql("update security_substitution set first_day = ?, last_day = ?")
			.params(TODAY.plusDays(first), TODAY.plusDays(last))
			.update();
	}

}
