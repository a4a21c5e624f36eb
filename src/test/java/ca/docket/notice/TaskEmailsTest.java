package ca.docket.notice;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;

import ca.docket.DocketTest;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import jakarta.mail.internet.MimeMessage;
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

/** What an email about tasks says: only what holds when it goes, in one email. */
@DocketTest
class TaskEmailsTest {

	@Autowired
	ApplicationContext application;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskService tasks;

	@Autowired
	Directory directory;

	private NoticeDesk desk;

	@BeforeEach
	void aGroupOfThree() {
		this.desk = new NoticeDesk(this.application);
	}

	@AfterEach
	void removeTheCases() {
		this.desk.close();
	}

	@Test
	void severalNoticesWithinMinutesBecomeOneEmail() throws Exception {
		Task first = this.desk.start();
		this.desk.email.clock.pass(Duration.ofMinutes(1));
		Task second = this.desk.start();
		assertThat(this.desk.tellAll()).containsExactly("ann@example.org", "ben@example.org", "chloe@example.org");
		MimeMessage message = this.desk.mailTo("ann");
		assertThat(message.getSubject())
			.isEqualTo("2 tasks – " + this.desk.caseNumber(first) + ", " + this.desk.caseNumber(second));
		assertThat(TestEmail.html(message)).contains("/tasks/" + first.getId(), "/tasks/" + second.getId());
	}

	@Test
	void whatIsDoneBeforeTheEmailGoesIsNotInIt() throws Exception {
		Task first = this.desk.start();
		Task second = this.desk.start();
		this.runtime.setVariable(first.getProcessInstanceId(), "keeper", "nobody");
		this.tasks.complete(first.getId());
		assertThat(this.desk.tellAll()).contains("ann@example.org");
		assertThat(this.desk.mailTo("ann").getSubject()).isEqualTo("Look at it – " + this.desk.caseNumber(second));
		assertThat(this.jdbc.sql("select distinct state from notice_mail where recipient = 'ann' and state = 'waiting'")
			.query(String.class)
			.list()).isEmpty();
	}

	@Test
	void afterAnOutageAPersonGetsOneEmailOfWhatIsStillOpen() throws Exception {
		Dispatcher away = this.desk.email.dispatcher(1);
		List<Task> started = new ArrayList<>();
		for (int day = 0; day < 3; day++) {
			started.add(this.desk.start());
			this.desk.email.clock.pass(Duration.ofDays(1));
			away.dispatch();
		}
		assertThat(this.desk.tellAll()).containsExactly("ann@example.org", "ben@example.org", "chloe@example.org");
		assertThat(this.desk.mailTo("ann").getSubject()).startsWith("3 tasks");
	}

	@Test
	void theTitleOfTheCaseAndTheDueDateAreSaidInTheReadersWay() throws Exception {
		Task task = this.desk.start();
		this.jdbc
			.sql("insert into casefile_case (number, family, process, process_instance_id, title, submitter) "
					+ "values (?, 'TST', 'notice-check', ?, 'Heat <map>', 'ann')")
			.params(this.desk.caseNumber(task), task.getProcessInstanceId())
			.update();
		LocalDate due = LocalDate.of(2026, 11, 25);
		task.setDueDate(Date.from(due.atTime(17, 0).atZone(TestEmail.OFFICE.zone()).toInstant()));
		this.tasks.saveTask(task);
		this.desk.tellAll();
		assertThat(this.desk.mailTo("chloe").getSubject())
			.isEqualTo("(fr) Look at it – " + this.desk.caseNumber(task) + " : Heat <map>");
		assertThat(TestEmail.text(this.desk.mailTo("chloe"))).contains("mercredi 25 novembre 2026");
		assertThat(TestEmail.text(this.desk.mailTo("ann"))).contains("Wednesday, November 25, 2026", "Heat <map>");
		assertThat(TestEmail.html(this.desk.mailTo("ann"))).contains("Heat &lt;map&gt;");
	}

	@Test
	void whoHasNoAddressIsAFailureThatIsSeen() {
		this.directory.write(new Person("ben", "Ben", "Test", "", Locale.ENGLISH), List.of("notice-desk"));
		Task task = this.desk.start();
		assertThat(this.desk.tellAll()).containsExactly("ann@example.org", "chloe@example.org");
		assertThat(this.jdbc
			.sql("select m.state from notice_task n join notice_mail m on m.id = n.mail_id where n.task_id = ? "
					+ "and n.recipient = 'ben'")
			.param(task.getId())
			.query(String.class)
			.list()).containsExactly("failed");
	}

}
