package ca.docket.notice;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import ca.docket.DocketTest;
import ca.docket.notice.NoticeList.Query;
import ca.docket.notice.RemindedTask.Policy;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures the hourly work with many open tasks of groups of three: due on Thursday, some
 * of them on Wednesday. Not among the tests that run by default:
 * {@code mvn test -Dtest=RemindersBenchmark -Dtasks=100000}.
 */
@DocketTest
class RemindersBenchmark {

	private static final int TASKS = Integer.getInteger("tasks", 100_000);

	private static final int SOME = 2000;

	private static final int GROUPS = 50;

	@Autowired
	ApplicationContext application;

	@Autowired
	RuntimeService runtime;

	@Autowired
	IdentityService identity;

	@Autowired
	Directory directory;

	@Autowired
	NoticeList notices;

	@Autowired
	JdbcClient jdbc;

	private RemindedTask task;

	@BeforeEach
	void manyOpenTasks() {
		this.task = new RemindedTask(this.application, TestEmail.SETTINGS);
		IntStream.range(0, GROUPS * 3)
			.forEach(n -> this.directory.write(
					new Person("bench" + n, "Bench", "Test", "bench" + n + "@example.org", Locale.ENGLISH),
					List.of("bench-" + n % GROUPS)));
		insert(1, SOME, "2026-10-30T10:00", "2026-11-04T17:00");
		insert(SOME + 1, TASKS, "2026-11-02T10:00", "2026-11-05T17:00");
		List.of("act_ru_task", "act_ru_execution", "act_ru_identitylink", "act_hi_taskinst", "notice_plan")
			.forEach(table -> this.jdbc.sql("analyze " + table).update());
	}

	@AfterEach
	void removeTheTasks() {
		this.jdbc.sql("delete from notice_task where task_id like 'bench-%'").update();
		this.jdbc.sql("delete from notice_plan where task_id like 'bench-%'").update();
		this.jdbc.sql("delete from act_hi_taskinst where id_ like 'bench-%'").update();
		this.jdbc.sql("delete from act_ru_identitylink where task_id_ like 'bench-%'").update();
		this.jdbc.sql("delete from act_ru_task where id_ like 'bench-%'").update();
		this.jdbc.sql("delete from act_ru_execution where id_ like 'bench-%'").update();
		this.task.close();
		IntStream.range(0, GROUPS * 3).forEach(n -> this.identity.deleteUser("bench" + n));
		IntStream.range(0, GROUPS).forEach(n -> this.identity.deleteGroup("bench-" + n));
	}

	@Test
	void theHourlyWorkStaysQuick() {
		measure("all for the first time", "2026-11-02T12:05");
		assertThat(measure("nothing is due", "2026-11-02T13:05")).isZero();
		explain("2026-11-02T13:05");
		assertThat(measure(SOME + " are due", "2026-11-03T08:05")).isEqualTo(SOME * 3);
		assertThat(measure("nothing is due any more", "2026-11-03T09:05")).isZero();
		this.task.deploy(new Policy("3", "-1, 2", ""));
		assertThat(measure("new policy, the same due dates", "2026-11-03T10:05")).isZero();
		this.task.deploy(new Policy("4", "-1, 2", ""));
		assertThat(measure("new policy, other due dates", "2026-11-03T11:05")).isZero();
		assertThat(measure("all are due", "2026-11-05T08:05")).isEqualTo(TASKS * 3 + 2);
		assertThat(measure("nothing is due any more", "2026-11-05T09:05")).isZero();
		explain("2026-11-05T09:05");
		Query all = new Query(Set.of(), true, "", "", "");
		long start = System.nanoTime();
		this.notices.neverReached(all, 50);
		System.out.printf("BENCHMARK never reached: %d ms%n", millis(start));
		start = System.nanoTime();
		this.notices.page(all, 0, 51);
		System.out.printf("BENCHMARK the page of notices: %d ms%n", millis(start));
	}

	/** Gives how many notices it wrote. */
	private int measure(String what, String time) {
		int before = told();
		long start = System.nanoTime();
		this.task.remindAt(time);
		long took = millis(start);
		int told = told() - before;
		System.out.printf("BENCHMARK %s: %d of %d tasks are reminded of in %d ms%n", what, told / 3, TASKS, took);
		return told;
	}

	private int told() {
		return this.jdbc.sql("select count(*) from notice_task where kind = 'reminder'").query(Integer.class).single();
	}

	private static long millis(long start) {
		return Duration.ofNanos(System.nanoTime() - start).toMillis();
	}

	private void explain(String time) {
		System.out.println("EXPLAIN " + time);
		int edition = this.jdbc.sql("select max(number) from notice_edition").query(Integer.class).single();
		this.jdbc.sql("explain (analyze, buffers) " + Plans.TAKE)
			.params(timestamp(time), edition, 200)
			.query(String.class)
			.list()
			.forEach(System.out::println);
	}

	/** As the one task, each of an instance of its own. */
	private void insert(int first, int last, String created, String due) {
		this.jdbc
			.sql("""
					insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, proc_def_id_, act_id_,
					  is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_,
					  sequence_counter_, proc_def_key_)
					select 'bench-' || n, 1, 'bench-' || n, 'bench-' || n, e.proc_def_id_, t.task_def_key_, true, false, true,
					  false, 1, 2, 1, 'notice-reminders'
					from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_, generate_series(?, ?) n
					where t.id_ = ?""")
			.params(first, last, this.task.id())
			.update();
		this.jdbc
			.sql("""
					insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_,
					  priority_, create_time_, due_date_, suspension_state_)
					select 'bench-' || n, 1, 'bench-' || n, 'bench-' || n, proc_def_id_, name_, task_def_key_, priority_, ?, ?, 1
					from act_ru_task, generate_series(?, ?) n where id_ = ?""")
			.params(timestamp(created), timestamp(due), first, last, this.task.id())
			.update();
		this.jdbc
			.sql("""
					insert into act_hi_taskinst (id_, proc_inst_id_, root_proc_inst_id_, execution_id_, proc_def_id_,
					  proc_def_key_, name_, task_def_key_, priority_, start_time_, due_date_)
					select t.id_, t.proc_inst_id_, t.proc_inst_id_, t.execution_id_, t.proc_def_id_, 'notice-reminders', t.name_,
					  t.task_def_key_, t.priority_, t.create_time_, t.due_date_
					from act_ru_task t, generate_series(?, ?) n where t.id_ = 'bench-' || n""")
			.params(first, last)
			.update();
		this.jdbc.sql("""
				insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
				select 'bench-' || n, 1, 'bench-' || n % ?, 'candidate', 'bench-' || n
				from generate_series(?, ?) n""").params(GROUPS, first, last).update();
		this.jdbc.sql("""
				insert into notice_plan (task_id, due, next_look)
				select 'bench-' || n, ?, '-infinity' from generate_series(?, ?) n""")
			.params(timestamp(due), first, last)
			.update();
	}

	private static Timestamp timestamp(String time) {
		return Timestamp.from(RemindedTask.local(time));
	}

}
