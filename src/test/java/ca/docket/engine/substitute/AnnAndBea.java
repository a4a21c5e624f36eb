package ca.docket.engine.substitute;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import ca.docket.engine.CheckedModel;
import ca.docket.security.Absences;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Ann, a director, for whom Bea, in no group, may stand in; Cleo; and a task of
 * directors.
 */
class AnnAndBea implements AutoCloseable {

	final Absences absences;

	final CheckedModel model;

	private final ProcessEngine engine;

	private final Directory directory;

	Task task;

	AnnAndBea(ProcessEngine engine, Directory directory, JdbcClient jdbc) {
		this.engine = engine;
		this.directory = directory;
		this.absences = new Absences(jdbc);
		this.model = new CheckedModel(engine);
		person("ann", "staff", "directors");
		person("bea", "staff");
		person("cleo", "staff");
	}

	void begin() {
		this.task = this.model.passedTo(this.model.started("requester"), "Activity_Decide");
	}

	void clear() {
		this.model.removeCases();
		this.absences.clear();
	}

	@Override
	public void close() {
		this.model.close();
		List.of("ann", "bea", "cleo").forEach(id -> this.engine.getIdentityService().deleteUser(id));
	}

	void decide() {
		this.engine.getFormService().submitTaskForm(this.task.getId(), Map.of("agreed", true));
	}

	String holder() {
		return this.model.task(this.task.getProcessInstanceId()).getAssignee();
	}

	/** By list, by count and by id: always the same. */
	boolean sees(String person) {
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

	void refused(String person, Runnable work) {
		as(person, () -> assertThatExceptionOfType(AuthorizationException.class).isThrownBy(work::run));
	}

	void as(String person, Runnable work, String... groups) {
		this.model.as(person, () -> {
			work.run();
			return null;
		}, groups.length > 0 ? groups : new String[] { "staff" });
	}

	void person(String id, String... groups) {
		String name = id.substring(0, 1).toUpperCase() + id.substring(1);
		this.directory.write(new Person(id, name, "Test", id + "@example.org", Locale.ENGLISH), List.of(groups));
	}

	/** Bea stands in for Ann. */
	void substitution(int first, int last, String... processes) {
		this.absences.add("ann", "bea", first, last, processes);
	}

}
