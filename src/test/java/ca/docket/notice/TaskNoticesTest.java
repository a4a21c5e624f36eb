package ca.docket.notice;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import ca.docket.DocketTest;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever's turn it is is told, and nobody else. */
@DocketTest
class TaskNoticesTest {

	private static final String PROCESS = "notice-check";

	@Autowired
	JdbcClient jdbc;

	@Autowired
	IdentityService identity;

	@Autowired
	RepositoryService repository;

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskService tasks;

	@Autowired
	Directory directory;

	@Autowired
	PlatformTransactionManager transactions;

	@Autowired
	Dispatcher applications;

	private final GreenMail server = TestMail.mailServer();

	private final List<String> instances = new ArrayList<>();

	private TestMail mail;

	@BeforeEach
	void aGroupOfThree(@Autowired MessageSource messages, @Autowired ApplicationEventPublisher events) {
		this.applications.stop();
		this.mail = new TestMail(this.jdbc, this.directory, messages, events, this.transactions);
		person("ann", Locale.ENGLISH, "notice-desk", "notice-second");
		person("ben", Locale.ENGLISH, "notice-desk", "notice-second");
		person("chloe", Locale.FRENCH, "notice-desk");
		this.repository.createDeployment()
			.addModelInstance(PROCESS + ".bpmn",
					Bpmn.createExecutableProcess(PROCESS)
						.camundaHistoryTimeToLive(1)
						.startEvent()
						.userTask("Activity_First")
						.name("Look at it")
						.camundaCandidateGroups("notice-desk,notice-second")
						.userTask("Activity_Second")
						.name("Look again")
						.camundaAssignee("${keeper}")
						.endEvent()
						.done())
			.enableDuplicateFiltering(true)
			.deploy();
	}

	@AfterEach
	void removeTheCases() {
		this.identity.clearAuthentication();
		this.instances.forEach(id -> this.runtime.deleteProcessInstanceIfExists(id, "test", true, true, true, true));
		this.jdbc.sql("delete from security_mailbox where group_id like 'notice-%'").update();
		this.server.stop();
		this.applications.start();
	}

	@Test
	void aTaskForGroupsIsToldToEachMemberOnceInTheirLanguage() throws Exception {
		Task task = start();
		assertThat(tellAll()).containsExactly("ann@example.org", "ben@example.org", "chloe@example.org");
		MimeMessage message = mailTo("chloe");
		assertThat(message.getSubject()).isEqualTo("Look at it – " + caseNumber(task));
		assertThat(TestMail.text(message)).contains("Bonjour Chloe Test,", "Cette tâche attend votre groupe",
				"Ouvrir la tâche: https://docket.example.org/tasks/" + task.getId());
		assertThat(TestMail.text(mailTo("ann"))).contains("This task waits for your group");
	}

	@Test
	void aGroupWithASharedMailboxIsToldThere() throws Exception {
		this.jdbc.sql("insert into security_mailbox values ('notice-desk', 'desk@example.org')").update();
		start();
		assertThat(tellAll()).containsExactly("ann@example.org", "ben@example.org", "desk@example.org");
	}

	@Test
	void nothingIsToldOfWhatWasRolledBack() {
		new TransactionTemplate(this.transactions).executeWithoutResult(status -> {
			start();
			status.setRollbackOnly();
		});
		assertThat(tellAll()).isEmpty();
	}

	@Test
	void whoActsIsNotToldWhereOthersAre() {
		actAs("ann");
		start();
		assertThat(tellAll()).containsExactly("ben@example.org", "chloe@example.org");
	}

	@Test
	void whoClaimsATaskIsNotToldAndNobodyElseAnyMore() {
		Task task = start();
		actAs("ann");
		assign(task, "ann");
		assertThat(tellAll()).isEmpty();
	}

	@Test
	void whoIsGivenATaskIsToldAndSoIsWhoHadIt() throws Exception {
		Task task = start();
		assign(task, "ann");
		assertThat(tellAll()).containsExactly("ann@example.org");
		assertThat(TestMail.text(mailTo("ann"))).contains("This task is now yours");
		assign(task, "chloe");
		assertThat(tellAll()).containsExactly("ann@example.org", "chloe@example.org");
		assertThat(mailTo("ann").getSubject()).isEqualTo("No longer yours: Look at it – " + caseNumber(task));
		assertThat(TestMail.text(mailTo("ann"))).doesNotContain("/tasks/");
		assertThat(mailTo("chloe").getSubject()).isEqualTo("Look at it – " + caseNumber(task));
	}

	@Test
	void whoGivesTheirTaskAwayIsNotTold() {
		Task task = start();
		assign(task, "ann");
		tellAll();
		actAs("ann");
		assign(task, "ben");
		assertThat(tellAll()).containsExactly("ben@example.org");
	}

	@Test
	void whoHadATaskForAMomentHearsNothingOfIt() {
		Task task = start();
		assign(task, "ann");
		assign(task, "ben");
		assertThat(tellAll()).containsExactly("ben@example.org");
	}

	@Test
	void whoeverATaskIsMadeForIsToldEvenByTheirOwnAct() {
		Task first = start();
		tellAll();
		this.runtime.setVariable(first.getProcessInstanceId(), "keeper", "ann");
		actAs("ann");
		this.tasks.complete(first.getId());
		assertThat(tellAll()).containsExactly("ann@example.org");
	}

	@Test
	void severalNoticesWithinMinutesBecomeOneMail() throws Exception {
		Task first = start();
		this.mail.clock.pass(Duration.ofMinutes(1));
		Task second = start();
		assertThat(tellAll()).containsExactly("ann@example.org", "ben@example.org", "chloe@example.org");
		MimeMessage message = mailTo("ann");
		assertThat(message.getSubject()).isEqualTo("2 tasks – " + caseNumber(first) + ", " + caseNumber(second));
		assertThat(TestMail.html(message)).contains("/tasks/" + first.getId(), "/tasks/" + second.getId());
	}

	@Test
	void whatIsDoneBeforeTheMailGoesIsNotInIt() throws Exception {
		Task first = start();
		Task second = start();
		this.runtime.setVariable(first.getProcessInstanceId(), "keeper", "nobody");
		this.tasks.complete(first.getId());
		assertThat(tellAll()).contains("ann@example.org");
		assertThat(mailTo("ann").getSubject()).isEqualTo("Look at it – " + caseNumber(second));
		assertThat(this.jdbc.sql("select distinct state from notice_mail where recipient = 'ann' and state = 'waiting'")
			.query(String.class)
			.list()).isEmpty();
	}

	@Test
	void afterAnOutageAPersonGetsOneMailOfWhatIsStillOpen() throws Exception {
		Dispatcher away = this.mail.dispatcher(1);
		List<Task> started = new ArrayList<>();
		for (int day = 0; day < 3; day++) {
			started.add(start());
			this.mail.clock.pass(Duration.ofDays(1));
			away.dispatch();
		}
		assertThat(tellAll()).containsExactly("ann@example.org", "ben@example.org", "chloe@example.org");
		assertThat(mailTo("ann").getSubject()).startsWith("3 tasks");
	}

	@Test
	void theTitleOfTheCaseAndTheDueDateAreSaidInTheReadersWay() throws Exception {
		Task task = start();
		this.jdbc
			.sql("insert into casefile_case (number, family, process_instance_id, title, submitter) "
					+ "values (?, 'TST', ?, 'Heat <map>', 'ann')")
			.params(caseNumber(task), task.getProcessInstanceId())
			.update();
		LocalDate due = LocalDate.of(2026, 11, 25);
		task.setDueDate(Date.from(due.atTime(17, 0).atZone(TestMail.OFFICE.zone()).toInstant()));
		this.tasks.saveTask(task);
		tellAll();
		assertThat(mailTo("chloe").getSubject()).isEqualTo("Look at it – " + caseNumber(task) + " : Heat <map>");
		assertThat(TestMail.text(mailTo("chloe"))).contains("mercredi 25 novembre 2026");
		assertThat(TestMail.text(mailTo("ann"))).contains("Wednesday, November 25, 2026", "Heat <map>");
		assertThat(TestMail.html(mailTo("ann"))).contains("Heat &lt;map&gt;");
	}

	@Test
	void whoHasNoAddressIsAFailureThatIsSeen() {
		this.directory.write(new Person("ben", "Ben", "Test", "", Locale.ENGLISH), List.of("notice-desk"));
		start();
		assertThat(tellAll()).containsExactly("ann@example.org", "chloe@example.org");
		assertThat(this.mail.outbox.failed()).first().extracting(Mail::recipient).isEqualTo("ben");
	}

	private Task start() {
		String instance = this.runtime
			.startProcessInstanceByKey(PROCESS, "TST-2026-" + UUID.randomUUID().toString().substring(0, 8))
			.getId();
		this.instances.add(instance);
		return this.tasks.createTaskQuery().processInstanceId(instance).singleResult();
	}

	private void assign(Task task, String person) {
		this.tasks.setAssignee(task.getId(), person);
	}

	/** With the rights of an operator: what others may do is tested elsewhere. */
	private void actAs(String person) {
		this.identity.setAuthentication(person, List.of(Directory.OPERATORS));
	}

	private String caseNumber(Task task) {
		return this.jdbc.sql("select business_key_ from act_ru_execution where id_ = ?")
			.param(task.getProcessInstanceId())
			.query(String.class)
			.single();
	}

	/** Whom the mails go to that are due now. */
	private List<String> tellAll() {
		try {
			this.server.purgeEmailFromAllMailboxes();
			this.mail.clock.pass(Duration.ofMinutes(10));
			this.mail.dispatcher(this.server.getSmtp().getPort()).dispatch();
			List<String> readers = new ArrayList<>();
			for (MimeMessage message : this.server.getReceivedMessages()) {
				readers.add(message.getAllRecipients()[0].toString());
			}
			return readers.stream().sorted().toList();
		}
		catch (MessagingException | FolderException ex) {
			throw new AssertionError(ex);
		}
	}

	private MimeMessage mailTo(String person) {
		return Arrays.stream(this.server.getReceivedMessages()).filter(message -> {
			try {
				return message.getAllRecipients()[0].toString().equals(person + "@example.org");
			}
			catch (MessagingException ex) {
				throw new AssertionError(ex);
			}
		}).findFirst().orElseThrow();
	}

	private void person(String id, Locale language, String... groups) {
		this.directory.write(new Person(id, id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1), "Test",
				id + "@example.org", language), List.of(groups));
	}

}
