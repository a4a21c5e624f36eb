package ca.docket.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import ca.docket.DocketTest;
import ca.docket.notice.RemindedTask.Policy;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What stays undone for three working days after Thursday is told to the operators on
 * Tuesday, once.
 */
@DocketTest
class EscalationTest {

	@Autowired
	ApplicationContext application;

	@Autowired
	TaskService tasks;

	@Autowired
	JdbcClient jdbc;

	private RemindedTask task;

	@BeforeEach
	void aTaskThatIsEscalated() {
		this.task = new RemindedTask(this.application, TestEmail.SETTINGS);
		this.task.deploy(new Policy("3", "1", "3"));
	}

	@AfterEach
	void removeTheCase() {
		this.task.close();
	}

	@Test
	void theGroupIsToldOnceAfterTheWeekEnd() {
		this.task.remindAt("2026-11-09T16:05");
		assertThat(this.task.told("escalated")).isEmpty();
		this.task.remindAt("2026-11-10T08:05");
		this.task.remindAt("2026-11-10T09:05");
		this.task.remindAt("2026-11-12T09:05");
		assertThat(this.task.told("escalated")).contains("admin").doesNotHaveDuplicates();
	}

	@Test
	void aChangeOfWhoHoldsItDoesNotEscalateItAgain() {
		this.task.remindAt("2026-11-10T08:05");
		int told = this.task.told("escalated").size();
		this.tasks.setAssignee(this.task.id(), "sam");
		this.task.remindAt("2026-11-10T09:05");
		assertThat(this.task.told("escalated")).hasSize(told).contains("admin");
	}

	@Test
	void afterDowntimeTheHoldersAndTheGroupGetTheOneNoticeOfNow() {
		this.task.remindAt("2026-11-16T08:05");
		assertThat(this.task.reminded()).containsExactly("rose", "sam");
		assertThat(this.task.told("escalated")).contains("admin").doesNotHaveDuplicates();
	}

	@Test
	void twoNodesShareManyTasksAndTellEachOccasionOnce() throws Exception {
		List<String> ids = new ArrayList<>(List.of(this.task.id()));
		IntStream.range(0, 300).mapToObj(n -> this.task.begin(100)).forEach(ids::add);
		this.jdbc.sql("delete from notice_task where task_id = any(?)").param(ids.toArray(String[]::new)).update();
		this.task.email.clock.set(RemindedTask.local("2026-11-16T08:05"));
		ExecutorService nodes = Executors.newFixedThreadPool(2);
		Callable<Void> node = () -> {
			Reminders own = this.task.node();
			IntStream.range(0, 3).forEach(hour -> own.remind());
			return null;
		};
		for (var run : nodes.invokeAll(List.of(node, node))) {
			run.get();
		}
		nodes.shutdown();
		assertThat(told(ids, "reminder", "rose", "sam")).containsExactlyInAnyOrderElementsOf(ids);
		assertThat(told(ids, "escalated", "admin")).containsExactlyInAnyOrderElementsOf(ids);
	}

	/** The tasks of which each of these was told, and once. */
	private List<String> told(List<String> tasks, String kind, String... people) {
		return this.jdbc.sql("""
				select task_id from notice_task where task_id = any(:tasks) and kind = :kind
				and recipient = any(:people) group by task_id having count(*) = cardinality(:people)""")
			.param("tasks", tasks.toArray(String[]::new))
			.param("kind", kind)
			.param("people", people)
			.query(String.class)
			.list();
	}

	@Test
	void whatIsDoneInTimeIsNotEscalated() {
		this.tasks.complete(this.task.id());
		this.task.remindAt("2026-11-10T08:05");
		assertThat(this.task.told("escalated")).isEmpty();
	}

	@Test
	void theEmailSaysWhoHasTheTask() throws Exception {
		this.tasks.setAssignee(this.task.id(), "sam");
		this.task.remindAt("2026-11-10T08:05");
		this.jdbc.sql("delete from notice_task where task_id = ? and kind <> 'escalated'")
			.param(this.task.id())
			.update();
		GreenMail server = TestEmail.mailServer();
		this.task.email.clock.set(RemindedTask.local("2026-11-10T08:10"));
		this.task.email.dispatcher(server.getSmtp().getPort()).dispatch();
		MimeMessage message = server.getReceivedMessages()[0];
		server.stop();
		assertThat(message.getSubject()).isEqualTo("Overdue, please see to it: Look at it");
		assertThat(TestEmail.text(message)).contains("It was due on Thursday, November 5, 2026.",
				"It is with sam Test.", "/tasks/" + this.task.id());
	}

	@Test
	void anEmailOfATaskThatIsNoLongerOverdueIsNotSent() {
		this.task.remindAt("2026-11-10T08:05");
		this.task.setDue("2026-11-20T17:00");
		GreenMail server = TestEmail.mailServer();
		this.jdbc.sql("delete from notice_task where task_id = ? and kind <> 'escalated'")
			.param(this.task.id())
			.update();
		this.task.email.clock.set(RemindedTask.local("2026-11-10T08:10"));
		this.task.email.dispatcher(server.getSmtp().getPort()).dispatch();
		assertThat(server.getReceivedMessages()).isEmpty();
		server.stop();
	}

}
