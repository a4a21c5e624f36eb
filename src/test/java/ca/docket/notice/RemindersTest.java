package ca.docket.notice;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import ca.docket.DocketTest;
import ca.docket.notice.RemindedTask.Policy;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reminders on the days of the policy, a day before and a day after, of a task that is
 * due on Thursday.
 */
@DocketTest
class RemindersTest {

	@Autowired
	ApplicationContext application;

	@Autowired
	TaskService tasks;

	@Autowired
	RuntimeService runtime;

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
	void nobodyIsRemindedBeforeTheDay() {
		this.task.remindAt("2026-11-03T16:05");
		assertThat(this.task.reminded()).isEmpty();
	}

	@Test
	void eachMemberIsRemindedOnTheDayAndNotAgain() {
		this.task.remindAt("2026-11-04T08:05");
		this.task.remindAt("2026-11-04T09:05");
		this.task.remindAt("2026-11-05T09:05");
		assertThat(this.task.reminded()).containsExactly("rose", "sam");
		this.task.remindAt("2026-11-06T08:05");
		assertThat(this.task.reminded()).containsExactly("rose", "rose", "sam", "sam");
	}

	@Test
	void afterThreeDaysOfDowntimeOnlyTheReminderOfNowIsSent() {
		this.task.remindAt("2026-11-03T08:05");
		this.task.remindAt("2026-11-06T10:05");
		this.task.remindAt("2026-11-06T11:05");
		assertThat(this.task.reminded()).containsExactly("rose", "sam");
	}

	@Test
	void atTheWeekEndAndOnAHolidayNobodyIsReminded() {
		this.task.remindAt("2026-11-07T10:05");
		this.task.remindAt("2026-12-25T10:05");
		assertThat(this.task.reminded()).isEmpty();
	}

	@Test
	void whoHoldsTheTaskAloneIsReminded() {
		this.tasks.setAssignee(this.task.id(), "sam");
		this.task.backdate("2026-11-02T10:00");
		this.task.remindAt("2026-11-04T08:05");
		assertThat(this.task.reminded()).containsExactly("sam");
	}

	@Test
	void whoGetsTheTaskAfterTheReminderIsToldOnceMoreByTheAssignmentAlone() {
		this.task.remindAt("2026-11-04T08:05");
		this.tasks.setAssignee(this.task.id(), "sam");
		this.jdbc.sql("delete from notice_task where kind = 'assigned' and task_id = ?").param(this.task.id()).update();
		this.task.email.ledger.tell(List.of("sam"), Ledger.Kind.ASSIGNED, this.task.id(), null,
				RemindedTask.local("2026-11-04T08:30"));
		this.task.remindAt("2026-11-04T09:05");
		assertThat(this.task.reminded()).containsExactly("rose", "sam");
	}

	@Test
	void aTaskThatIsGivenBackIsRemindedOfToTheOthersToo() {
		this.tasks.setAssignee(this.task.id(), "sam");
		this.task.backdate("2026-11-02T10:00");
		this.task.remindAt("2026-11-04T08:05");
		this.tasks.setAssignee(this.task.id(), null);
		this.task.remindAt("2026-11-04T09:05");
		assertThat(this.task.reminded()).containsExactly("rose", "sam");
	}

	@Test
	void aDueDateSetByHandHasRemindersOfItsOwn() {
		this.task.remindAt("2026-11-04T08:05");
		this.task.setDue("2026-11-12T17:00");
		this.task.remindAt("2026-11-06T08:05");
		assertThat(this.task.reminded()).containsExactly("rose", "sam");
		this.task.remindAt("2026-11-11T08:05");
		assertThat(this.task.reminded()).containsExactly("rose", "rose", "sam", "sam");
	}

	@Test
	void aNewPolicyHoldsForRunningTasks() {
		this.task.remindAt("2026-11-03T07:05");
		this.task.deploy(new Policy("3", "-2", ""));
		this.task.remindAt("2026-11-03T08:05");
		assertThat(this.task.reminded()).containsExactly("rose", "sam");
	}

	@Test
	void aTaskFromBeforeThePlansHasTheDueDateOfThePolicyOrThatOfAPerson() {
		String later = this.task.begin(100);
		this.jdbc.sql("update notice_plan set due = null where task_id in (?, ?)")
			.params(this.task.id(), later)
			.update();
		this.task.setDue("2026-11-12T17:00");
		this.task.remindAt("2026-11-02T11:05");
		this.task.deploy(new Policy("4", "-1", ""));
		this.task.remindAt("2026-11-02T12:05");
		assertThat(this.task.due()).isEqualTo("2026-11-12T17:00");
		assertThat(this.tasks.createTaskQuery().taskId(later).singleResult().getDueDate().toInstant())
			.isEqualTo(RemindedTask.local("2026-11-06T17:00"));
	}

	@Test
	void nobodyIsRemindedOfWhatIsDone() {
		this.tasks.complete(this.task.id());
		this.task.remindAt("2026-11-04T08:05");
		assertThat(this.task.reminded()).isEmpty();
		assertThat(plans()).isZero();
	}

	@Test
	void nobodyIsRemindedOfWhatIsSuspendedUntilItGoesOn() {
		this.runtime.suspendProcessInstanceById(this.task.task().getProcessInstanceId());
		this.task.remindAt("2026-11-04T08:05");
		assertThat(this.task.reminded()).isEmpty();
		this.runtime.activateProcessInstanceById(this.task.task().getProcessInstanceId());
		this.task.remindAt("2026-11-05T08:05");
		assertThat(this.task.reminded()).containsExactly("rose", "sam");
	}

	@Test
	void whoWasToldOfTheTaskSinceThatDayIsNotReminded() {
		this.task.email.ledger.tell(List.of("rose"), Ledger.Kind.ASSIGNED, this.task.id(), null,
				RemindedTask.local("2026-11-04T07:00"));
		this.task.remindAt("2026-11-04T08:05");
		assertThat(this.task.reminded()).containsExactly("sam");
	}

	@Test
	void twoNodesAtOnceRemindOnce() throws Exception {
		this.task.email.clock.set(RemindedTask.local("2026-11-04T08:05"));
		ExecutorService nodes = Executors.newFixedThreadPool(4);
		Callable<Void> node = () -> {
			this.task.node().remind();
			return null;
		};
		for (var run : nodes.invokeAll(List.of(node, node, node, node))) {
			run.get();
		}
		nodes.shutdown();
		assertThat(this.task.reminded()).containsExactly("rose", "sam");
	}

	@Test
	void aNodeThatDiesInBetweenLeavesNothingHalfAndNothingTwice(@Autowired PlatformTransactionManager transactions) {
		new TransactionTemplate(transactions).executeWithoutResult(status -> {
			this.task.remindAt("2026-11-04T08:05");
			assertThat(this.task.reminded()).hasSize(2);
			status.setRollbackOnly();
		});
		assertThat(this.task.reminded()).isEmpty();
		this.task.remindAt("2026-11-04T09:05");
		assertThat(this.task.reminded()).containsExactly("rose", "sam");
	}

	@Test
	void aTaskThatSomebodyIsChangingIsLeftForTheNextHour(@Autowired PlatformTransactionManager transactions)
			throws Exception {
		this.task.email.clock.set(RemindedTask.local("2026-11-04T08:05"));
		ExecutorService other = Executors.newSingleThreadExecutor();
		new TransactionTemplate(transactions).executeWithoutResult(status -> {
			this.tasks.setAssignee(this.task.id(), "sam");
			try {
				other.submit(() -> this.task.node().remind()).get();
			}
			catch (Exception ex) {
				throw new AssertionError(ex);
			}
		});
		other.shutdown();
		assertThat(this.task.reminded()).isEmpty();
	}

	private int plans() {
		return this.jdbc.sql("select count(*) from notice_plan where task_id = ?")
			.param(this.task.id())
			.query(Integer.class)
			.single();
	}

}
