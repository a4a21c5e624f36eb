package ca.docket.notice;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import ca.docket.DocketTest;
import ca.docket.calendar.Deadlines;
import ca.docket.calendar.WorkingDays;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reminders on the days of the policy, for a task that begins on Monday, 2 November 2026
 * and is due on Thursday, 5 November: a day before, and a day after.
 */
@DocketTest
class RemindersTest {

	private static final String PROCESS = "notice-reminders";

	@Autowired
	JdbcClient jdbc;

	@Autowired
	RepositoryService repository;

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskService tasks;

	@Autowired
	Directory directory;

	@Autowired
	Deadlines deadlines;

	@Autowired
	WorkingDays workingDays;

	@Autowired
	PlatformTransactionManager transactions;

	@Autowired
	Dispatcher applications;

	private final List<String> deployments = new ArrayList<>();

	private TestMail mail;

	private Task task;

	@BeforeEach
	void aTaskOnMonday(@Autowired MessageSource messages, @Autowired ApplicationEventPublisher events)
			throws Exception {
		this.applications.stop();
		this.mail = new TestMail(this.jdbc, this.directory, messages, events, this.transactions);
		person("rose");
		person("sam");
		deploy("-1, 1");
		ClockUtil.setCurrentTime(Date.from(local("2026-11-02T10:00")));
		this.task = this.tasks.createTaskQuery()
			.processInstanceId(this.runtime.startProcessInstanceByKey(PROCESS).getId())
			.singleResult();
		this.task.setDueDate(Date.from(local("2026-11-05T17:00")));
		this.tasks.saveTask(this.task);
		// the notice of the new task was sent long ago
		this.jdbc.sql("update notice_task set created_at = ? where task_id = ?")
			.params(Timestamp.from(local("2026-11-02T10:00")), this.task.getId())
			.update();
	}

	@AfterEach
	void removeTheCase() {
		ClockUtil.reset();
		this.deployments.forEach(id -> this.repository.deleteDeployment(id, true));
		this.applications.start();
	}

	@Test
	void nobodyIsRemindedBeforeTheDay() {
		remindAt("2026-11-03T16:05");
		assertThat(reminders()).isEmpty();
	}

	@Test
	void eachMemberIsRemindedOnTheDayAndNotAgain() {
		remindAt("2026-11-04T08:05");
		remindAt("2026-11-04T09:05");
		remindAt("2026-11-05T09:05");
		assertThat(reminders()).containsExactly("rose", "sam");
		remindAt("2026-11-06T08:05");
		assertThat(reminders()).containsExactly("rose", "rose", "sam", "sam");
	}

	@Test
	void afterDaysOfDowntimeOnlyTheReminderOfNowIsSent() {
		remindAt("2026-11-09T10:05");
		remindAt("2026-11-09T11:05");
		assertThat(reminders()).containsExactly("rose", "sam");
	}

	@Test
	void atTheWeekEndNobodyIsReminded() {
		remindAt("2026-11-07T10:05");
		assertThat(reminders()).isEmpty();
	}

	@Test
	void whoHoldsTheTaskAloneIsReminded() {
		this.tasks.setAssignee(this.task.getId(), "sam");
		this.jdbc.sql("update notice_task set created_at = ? where task_id = ?")
			.params(Timestamp.from(local("2026-11-02T10:00")), this.task.getId())
			.update();
		remindAt("2026-11-04T08:05");
		assertThat(reminders()).containsExactly("sam");
	}

	@Test
	void aNewDueDateHasRemindersOfItsOwn() {
		remindAt("2026-11-04T08:05");
		this.task.setDueDate(Date.from(local("2026-11-12T17:00")));
		this.tasks.saveTask(this.task);
		remindAt("2026-11-06T08:05");
		assertThat(reminders()).containsExactly("rose", "sam");
		remindAt("2026-11-11T08:05");
		assertThat(reminders()).containsExactly("rose", "rose", "sam", "sam");
	}

	@Test
	void aNewPolicyHoldsForRunningTasks() throws Exception {
		deploy("-2");
		remindAt("2026-11-03T08:05");
		assertThat(reminders()).containsExactly("rose", "sam");
	}

	@Test
	void nobodyIsRemindedOfWhatIsDone() {
		this.tasks.complete(this.task.getId());
		remindAt("2026-11-04T08:05");
		assertThat(reminders()).isEmpty();
	}

	@Test
	void whoWasToldOfTheTaskSinceThatDayIsNotReminded() {
		this.mail.ledger.tell(List.of("rose"), Ledger.Kind.ASSIGNED, this.task.getId(), null,
				local("2026-11-04T07:00"));
		remindAt("2026-11-04T08:05");
		assertThat(reminders()).containsExactly("sam");
	}

	@Test
	void twoNodesAtOnceRemindOnce() throws Exception {
		this.mail.clock.set(local("2026-11-04T08:05"));
		ExecutorService nodes = Executors.newFixedThreadPool(4);
		Callable<Void> node = () -> {
			node().remind();
			return null;
		};
		for (var run : nodes.invokeAll(List.of(node, node, node, node))) {
			run.get();
		}
		nodes.shutdown();
		assertThat(reminders()).containsExactly("rose", "sam");
	}

	@Test
	void aDueDateComesFromThePolicyWhenATaskIsMade() {
		Task made = this.tasks.createTaskQuery()
			.processInstanceId(this.runtime.startProcessInstanceByKey(PROCESS).getId())
			.singleResult();
		assertThat(made.getDueDate()).isAfter(Instant.now().plus(Duration.ofDays(2)))
			.isCloseTo(this.deadlines.due(PROCESS, "Activity_First"), 1000);
	}

	private void remindAt(String time) {
		this.mail.clock.set(local(time));
		node().remind();
	}

	private Reminders node() {
		return new Reminders(this.mail.ledger, this.mail.recipients, this.deadlines, this.workingDays,
				this.transactions, TestMail.OFFICE, this.mail.clock);
	}

	private List<String> reminders() {
		return this.jdbc
			.sql("select recipient from notice_task where task_id = ? and kind = 'reminder' order by recipient")
			.param(this.task.getId())
			.query(String.class)
			.list();
	}

	private void deploy(String reminders) throws Exception {
		String table = new ClassPathResource("dmn/task-deadlines.dmn").getContentAsString(StandardCharsets.UTF_8)
			.replace("\"intake\"", "\"" + PROCESS + "\"")
			.replace("Activity_TriageRequest", "Activity_First")
			.replaceFirst("\"-1, 1\"", "\"" + reminders + "\"");
		this.deployments.add(this.repository.createDeployment()
			.addString("task-deadlines.dmn", table)
			.addModelInstance(PROCESS + ".bpmn",
					Bpmn.createExecutableProcess(PROCESS)
						.camundaHistoryTimeToLive(1)
						.startEvent()
						.userTask("Activity_First")
						.camundaCandidateGroups("notice-reminded")
						.endEvent()
						.done())
			.enableDuplicateFiltering(true)
			.deploy()
			.getId());
	}

	private static Instant local(String time) {
		return LocalDateTime.parse(time).atZone(TestMail.OFFICE.zone()).toInstant();
	}

	private void person(String id) {
		this.directory.write(new Person(id, id, "Test", id + "@example.org", Locale.ENGLISH),
				List.of("notice-reminded"));
	}

}
