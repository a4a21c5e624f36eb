package ca.docket.notice;

import java.sql.Timestamp;
import java.util.Date;
import java.util.List;

import ca.docket.DocketTest;
import ca.docket.notice.Choices.Choice;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each person is told as they chose: at once, once a day at 8:00, or of escalations
 * alone.
 */
@DocketTest
class ChoicesTest {

	@Autowired
	ApplicationContext application;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskService tasks;

	@Autowired
	Choices choices;

	private NoticeDesk desk;

	@BeforeEach
	void aGroupOfThreeOnMonday() {
		this.desk = new NoticeDesk(this.application);
		this.desk.email.clock.set(RemindedTask.local("2026-11-09T10:00"));
		this.choices.choose("chloe", Choice.DIGEST);
		this.choices.choose("ben", Choice.ESCALATIONS);
	}

	@AfterEach
	void removeTheCases() {
		this.desk.close();
	}

	@Test
	void whoChoseOneEmailADayGetsItInTheMorningWithAllThatStillHolds() throws Exception {
		Task first = start();
		Task done = start();
		assertThat(tellAt("2026-11-09T10:30")).containsExactly("ann@example.org");
		assertThat(tellAt("2026-11-10T07:30")).isEmpty();
		this.runtime.setVariable(done.getProcessInstanceId(), "keeper", "ann");
		this.tasks.complete(done.getId());
		this.jdbc.sql("delete from notice_task where recipient = 'ann' and mail_id is null").update();
		overdue(first);
		assertThat(tellAt("2026-11-10T07:50")).containsExactly("chloe@example.org");
		assertThat(this.desk.mailTo("chloe").getSubject())
			.isEqualTo("Votre journée : en retard, 1; nouvelles, 0; à échéance proche, 0");
		assertThat(TestEmail.text(this.desk.mailTo("chloe")))
			.contains("En retard", "Attend votre groupe.", "Devait être terminée le")
			.doesNotContain("Nouvelles tâches");
		assertThat(tellAt("2026-11-10T09:00")).isEmpty();
	}

	@Test
	void aDigestIsCaughtUpAfterDowntimeAndNothingIsLostOverTheWeekEnd() throws Exception {
		this.desk.email.clock.set(RemindedTask.local("2026-11-13T09:00"));
		start();
		assertThat(tellAt("2026-11-14T09:00")).containsExactly("ann@example.org");
		assertThat(tellAt("2026-11-15T09:00")).isEmpty();
		assertThat(tellAt("2026-11-18T15:00")).containsExactly("chloe@example.org");
		assertThat(TestEmail.text(this.desk.mailTo("chloe"))).contains("Nouvelles tâches");
	}

	@Test
	void whoWantsEscalationsAloneIsToldOfThoseOnly() throws Exception {
		Task task = start();
		overdue(task);
		this.desk.email.ledger.tell(List.of("ben"), Ledger.Kind.ESCALATED, task.getId(), "once",
				RemindedTask.local("2026-11-09T10:05"));
		assertThat(tellAt("2026-11-09T10:30")).containsExactly("ann@example.org", "ben@example.org");
		assertThat(this.desk.mailTo("ben").getSubject()).startsWith("Overdue, please see to it");
		assertThat(this.jdbc
			.sql("select unwanted from notice_task where recipient = 'ben' and kind = 'offered' " + "and task_id = ?")
			.param(task.getId())
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void whoChoosesEmailsAtOnceAgainGetsWhatWaited() {
		start();
		assertThat(tellAt("2026-11-09T10:30")).containsExactly("ann@example.org");
		this.choices.choose("chloe", Choice.AT_ONCE);
		assertThat(tellAt("2026-11-09T10:50")).containsExactly("chloe@example.org");
	}

	private Task start() {
		Task task = this.desk.start();
		this.jdbc.sql("update notice_task set created_at = ? where task_id = ?")
			.params(Timestamp.from(this.desk.email.clock.instant()), task.getId())
			.update();
		return task;
	}

	private void overdue(Task task) {
		Task now = this.tasks.createTaskQuery().taskId(task.getId()).singleResult();
		now.setDueDate(Date.from(RemindedTask.local("2026-11-09T09:00")));
		this.tasks.saveTask(now);
	}

	/** Ten minutes after a time: the desk lets them pass first. */
	private List<String> tellAt(String time) {
		this.desk.email.clock.set(RemindedTask.local(time));
		return this.desk.tellAll();
	}

}
