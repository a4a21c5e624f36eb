package ca.docket.engine.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

import ca.docket.DocketTest;
import ca.docket.engine.deployment.TestModels;
import ca.docket.engine.substitute.StandIn;
import ca.docket.engine.substitute.StandIns;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures the task list with many open tasks, for a reviewer who sees one in seventeen,
 * for someone who sees all, and for their substitutes. Not among the tests that run by
 * default: {@code mvn test -Dtest=TaskListBenchmark -Dtasks=100000}.
 */
@DocketTest
class TaskListBenchmark {

	private static final int TASKS = Integer.getInteger("tasks", 100_000);

	private static final int GROUPS = 50;

	private static final int ROUNDS = 50;

	@Autowired
	RepositoryService repository;

	@Autowired
	TaskService tasks;

	@Autowired
	IdentityService identity;

	@Autowired
	AuthorizationService authorizations;

	@Autowired
	Directory directory;

	@Autowired
	StandIns standIns;

	@Autowired
	JdbcClient jdbc;

	private String deployment;

	private Authorization seesAll;

	@Test
	void thePageAndTheCountStayQuick() {
		String definition = deploy();
		insert(definition);
		List<String> reviewer = List.of("bench-1", "bench-2", "bench-3");
		measure("reviewer", reviewer);
		measure("reviewer in all groups", LongStream.rangeClosed(1, GROUPS).mapToObj(n -> "bench-" + n).toList());
		measure("sees all", List.of("bench-all"));
		measure("sees all and in 3 groups", List.of("bench-all", "bench-1", "bench-2", "bench-3"));
		StandIn forReviewer = standIn();
		measure("substitute of a reviewer", List.of("staff"));
		measure("reviewer who is a substitute too", List.of("bench-4", "bench-5", "bench-6"));
		measure("sees all and is a substitute", List.of("bench-all"));
		explain("reviewer", Narrowing.of("bench", reviewer, Overseen.NOTHING, List.of(), List.of()));
		explain("sees all", Narrowing.of("bench", List.of("bench-all"), new Overseen(List.of(definition), List.of()),
				List.of(), List.of()));
		explain("substitute",
				Narrowing.of("bench", List.of("staff"), Overseen.NOTHING, List.of(forReviewer), List.of()));
	}

	@AfterEach
	void removeTheTasks() {
		this.identity.clearAuthentication();
		this.jdbc.sql("delete from act_ru_identitylink where task_id_ like 'bench-%'").update();
		this.jdbc.sql("delete from act_ru_task where id_ like 'bench-%'").update();
		this.authorizations.deleteAuthorization(this.seesAll.getId());
		this.repository.deleteDeployment(this.deployment, true);
		this.jdbc.sql("delete from security_substitution where absent = 'bench-away'").update();
		this.identity.deleteUser("bench-away");
		LongStream.rangeClosed(1, 3).forEach(n -> this.identity.deleteGroup("bench-" + n));
	}

	private void measure(String who, List<String> groups) {
		this.identity.setAuthentication("bench", groups);
		List<Long> pages = new ArrayList<>();
		List<Long> counts = new ArrayList<>();
		for (int round = 0; round < ROUNDS; round++) {
			long start = System.nanoTime();
			assertThat(this.tasks.createTaskQuery().orderByTaskCreateTime().desc().listPage(0, 15)).hasSize(15);
			long between = System.nanoTime();
			this.tasks.createTaskQuery().count();
			pages.add(between - start);
			counts.add(System.nanoTime() - between);
		}
		System.out.printf("BENCHMARK %s: %d of %d tasks, page %s, count %s%n", who,
				this.tasks.createTaskQuery().count(), TASKS, percentiles(pages), percentiles(counts));
		this.identity.clearAuthentication();
	}

	private static String percentiles(List<Long> nanos) {
		long[] sorted = nanos.stream().mapToLong(value -> value / 100_000).sorted().toArray();
		return "p50 %.1f ms, p95 %.1f ms, max %.1f ms".formatted(sorted[sorted.length / 2] / 10.0,
				sorted[sorted.length * 95 / 100] / 10.0, Arrays.stream(sorted).max().orElse(0) / 10.0);
	}

	private void explain(String who, Narrowing narrowing) {
		System.out.println("EXPLAIN " + who);
		this.jdbc
			.sql("explain (analyze, buffers) select count(*) from (select * from act_ru_task where " + narrowing.sql()
					+ ") res where res.suspension_state_ = 1")
			.params(narrowing.values())
			.query(String.class)
			.list()
			.forEach(System.out::println);
	}

	/**
	 * Somebody in three groups is away, and "bench" stands in for them in this process.
	 */
	private StandIn standIn() {
		this.directory.write(new Person("bench-away", "", "", "", Locale.ENGLISH),
				List.of("bench-1", "bench-2", "bench-3"));
		this.jdbc
			.sql("""
					insert into security_substitution (absent, substitute, first_day, last_day, processes, named_by, named_at)
					values ('bench-away', 'bench', current_date - 1, current_date + 1, '{guard-bench}', 'bench-away', now())""")
			.update();
		return this.standIns.of("bench").get(0);
	}

	private String deploy() {
		var model = Bpmn.createExecutableProcess("guard-bench")
			.camundaHistoryTimeToLive(1)
			.startEvent()
			.userTask("Activity_Bench")
			.endEvent()
			.done();
		this.deployment = TestModels.whole(this.repository.createDeployment().addModelInstance("bench.bpmn", model))
			.deploy()
			.getId();
		this.seesAll = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		this.seesAll.setGroupId("bench-all");
		this.seesAll.setResource(Resources.PROCESS_DEFINITION);
		this.seesAll.setResourceId("guard-bench");
		this.seesAll.addPermission(ProcessDefinitionPermissions.READ_TASK);
		this.authorizations.saveAuthorization(this.seesAll);
		return this.repository.createProcessDefinitionQuery().deploymentId(this.deployment).singleResult().getId();
	}

	private void insert(String definition) {
		this.jdbc.sql("""
				insert into act_ru_task (id_, rev_, name_, priority_, create_time_, proc_def_id_, task_def_key_,
				  suspension_state_)
				select 'bench-' || n, 1, 'Task ' || n, 50, now() - n * interval '1 minute', ?, 'Activity_Bench', 1
				from generate_series(1, ?) n""").params(definition, TASKS).update();
		this.jdbc.sql("""
				insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
				select 'bench-' || n, 1, 'bench-' || (n % ? + 1), 'candidate', 'bench-' || n
				from generate_series(1, ?) n""").params(GROUPS, TASKS).update();
		this.jdbc.sql("analyze act_ru_task").update();
		this.jdbc.sql("analyze act_ru_identitylink").update();
	}

}
