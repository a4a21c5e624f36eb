package ca.docket.notice;

import java.sql.Timestamp;

import ca.docket.DocketTest;
import ca.docket.calendar.Closed;
import ca.docket.notice.RemindedTask.Policy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A due date comes from the policy, and follows it as long as nobody set another. */
@DocketTest
class DueDatesTest {

	@Autowired
	ApplicationContext application;

	@Autowired
	JdbcClient jdbc;

	private RemindedTask task;

	@BeforeEach
	void aTaskOnMonday() {
		this.task = new RemindedTask(this.application, TestEmail.SETTINGS);
	}

	@AfterEach
	void removeTheCase() {
		this.task.close();
	}

	@Test
	void itComesFromThePolicyWhenATaskIsMade() {
		assertThat(this.task.due()).isEqualTo("2026-11-05T17:00");
	}

	@Test
	void itMovesWithThePolicy() {
		this.task.remindAt("2026-11-03T08:05");
		this.task.deploy(new Policy("5", "-1, 1", ""));
		this.task.remindAt("2026-11-03T09:05");
		assertThat(this.task.due()).isEqualTo("2026-11-09T17:00");
		this.task.remindAt("2026-11-04T09:05");
		assertThat(this.task.reminded()).isEmpty();
		this.task.remindAt("2026-11-06T09:05");
		assertThat(this.task.reminded()).containsExactly("rose", "sam");
		this.task.deploy(new Policy("3", "-1, 1", ""));
		this.task.remindAt("2026-11-06T10:05");
		assertThat(this.task.due()).isEqualTo("2026-11-05T17:00");
	}

	@Test
	void itMovesWhenTheOfficeClosesForADay() {
		this.task.remindAt("2026-11-03T08:05");
		Closed closed = new Closed("2026-11-04", TestEmail.OFFICE, this.jdbc, this.task.email.clock);
		this.task.node(closed.deadlines(), closed.workingDays()).remind();
		assertThat(this.task.due()).isEqualTo("2026-11-06T17:00");
		this.task.remindAt("2026-11-04T09:05");
		assertThat(this.task.due()).as("with the old calendar again").isEqualTo("2026-11-05T17:00");
	}

	@Test
	void oneThatSomebodySetStays() {
		this.task.setDue("2026-12-01T12:00");
		this.task.remindAt("2026-11-03T08:05");
		this.task.deploy(new Policy("5", "-1, 1", ""));
		this.task.remindAt("2026-11-03T09:05");
		assertThat(this.task.due()).isEqualTo("2026-12-01T12:00");
	}

	@Test
	void oneThatTheModelGaveStaysThoughThePolicySaidTheSameOnceAndIsRemindedOf() {
		this.jdbc.sql("update notice_plan set due = ? where task_id = ?")
			.params(Timestamp.from(Plans.OF_THE_MODEL), this.task.id())
			.update();
		this.task.deploy(new Policy("5", "-1, 1", ""));
		this.task.remindAt("2026-11-03T09:05");
		assertThat(this.task.due()).isEqualTo("2026-11-05T17:00");
		this.task.remindAt("2026-11-04T09:05");
		assertThat(this.task.reminded()).containsExactly("rose", "sam");
		assertThat(this.task.due()).isEqualTo("2026-11-05T17:00");
	}

	@Test
	void aTaskGetsOneWhenThePolicyBeginsToNameIt() {
		this.task.deploy(new Policy("", "", ""));
		this.task.remindAt("2026-11-03T08:05");
		assertThat(this.task.task().getDueDate()).isNull();
		this.task.deploy(new Policy("2", "", ""));
		this.task.remindAt("2026-11-03T09:05");
		assertThat(this.task.due()).isEqualTo("2026-11-04T17:00");
	}

	@Test
	void oneOfATaskFromBeforeTheUpdateStaysAndIsRemindedOf() {
		this.jdbc.sql("update notice_plan set due = null, next_look = ? where task_id = ?")
			.params(Timestamp.from(RemindedTask.local("2026-11-02T11:00")), this.task.id())
			.update();
		this.task.deploy(new Policy("5", "-1, 1", ""));
		this.task.remindAt("2026-11-04T08:05");
		assertThat(this.task.due()).isEqualTo("2026-11-05T17:00");
		assertThat(this.task.reminded()).containsExactly("rose", "sam");
	}

	@Test
	void oneTaskThatMakesAFaultStopsNoOthers() {
		String other = this.task.begin(50);
		this.jdbc.sql("""
				insert into act_ru_variable (id_, rev_, type_, name_, execution_id_, proc_inst_id_, var_scope_, long_)
				select 'twice-' || n, 1, 'integer', 'tier', proc_inst_id_, proc_inst_id_, 'twice-' || n, n
				from act_ru_task, generate_series(1, 2) n where id_ = ?""").param(other).update();
		this.task.remindAt("2026-11-04T08:05");
		assertThat(this.task.reminded()).containsExactly("rose", "sam");
		assertThat(this.jdbc.sql("select next_look from notice_plan where task_id = ?")
			.param(other)
			.query(Timestamp.class)
			.single()
			.toInstant()).isEqualTo(RemindedTask.local("2026-11-04T09:05"));
		this.jdbc.sql("delete from act_ru_variable where id_ like 'twice-%'").update();
	}

}
