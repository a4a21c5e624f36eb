package ca.docket.notice;

import ca.docket.DocketTest;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever's turn it is is told, and nobody else. */
@DocketTest
class TaskNoticesTest {

	@Autowired
	ApplicationContext application;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskService tasks;

	@Autowired
	PlatformTransactionManager transactions;

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
	void aTaskForGroupsIsToldToEachMemberOnceInTheirLanguage() throws Exception {
		Task task = this.desk.start();
		assertThat(this.desk.tellAll()).containsExactly("ann@example.org", "ben@example.org", "chloe@example.org");
		MimeMessage message = this.desk.mailTo("chloe");
		assertThat(message.getSubject()).isEqualTo("(fr) Look at it – " + this.desk.caseNumber(task));
		assertThat(TestEmail.text(message)).contains("Bonjour Chloe Test,", "Cette tâche attend votre groupe",
				"Ouvrir la tâche\u00a0: https://docket.example.org/tasks/" + task.getId());
		assertThat(TestEmail.text(this.desk.mailTo("ann"))).contains("This task waits for your group");
	}

	@Test
	void aGroupWithASharedMailboxIsToldThere() throws Exception {
		this.jdbc.sql("insert into security_mailbox values ('notice-desk', 'desk@example.org')").update();
		this.desk.start();
		assertThat(this.desk.tellAll()).containsExactly("ann@example.org", "ben@example.org", "desk@example.org");
	}

	@Test
	void nothingIsToldOfWhatWasRolledBack() {
		new TransactionTemplate(this.transactions).executeWithoutResult(status -> {
			this.desk.start();
			status.setRollbackOnly();
		});
		assertThat(this.desk.tellAll()).isEmpty();
	}

	@Test
	void whoActsIsNotToldWhereOthersAre() {
		Task first = this.desk.start();
		this.runtime.setVariable(first.getProcessInstanceId(), "keeper", "ann");
		Task second = this.desk.complete(first);
		this.desk.actAs("ann");
		this.desk.complete(second);
		assertThat(this.desk.tellAll()).containsExactly("ben@example.org", "chloe@example.org");
	}

	@Test
	void whoClaimsATaskIsNotToldAndNobodyElseAnyMore() {
		Task task = this.desk.start();
		this.desk.actAs("ann");
		this.desk.assign(task, "ann");
		assertThat(this.desk.tellAll()).isEmpty();
	}

	@Test
	void whoIsGivenATaskIsToldAndSoIsWhoHadIt() throws Exception {
		Task task = this.desk.start();
		this.desk.assign(task, "ann");
		assertThat(this.desk.tellAll()).containsExactly("ann@example.org");
		assertThat(TestEmail.text(this.desk.mailTo("ann"))).contains("This task is now yours");
		this.desk.assign(task, "chloe");
		assertThat(this.desk.tellAll()).containsExactly("ann@example.org", "chloe@example.org");
		assertThat(this.desk.mailTo("ann").getSubject())
			.isEqualTo("No longer yours: Look at it – " + this.desk.caseNumber(task));
		assertThat(TestEmail.text(this.desk.mailTo("ann"))).doesNotContain("/tasks/");
		assertThat(this.desk.mailTo("chloe").getSubject()).isEqualTo("(fr) Look at it – " + this.desk.caseNumber(task));
	}

	@Test
	void whoGivesTheirTaskAwayIsNotTold() {
		Task task = this.desk.start();
		this.desk.assign(task, "ann");
		this.desk.tellAll();
		this.desk.actAs("ann");
		this.desk.assign(task, "ben");
		assertThat(this.desk.tellAll()).containsExactly("ben@example.org");
	}

	@Test
	void whoHadATaskForAMomentHearsNothingOfIt() {
		Task task = this.desk.start();
		this.desk.assign(task, "ann");
		this.desk.assign(task, "ben");
		assertThat(this.desk.tellAll()).containsExactly("ben@example.org");
	}

	@Test
	void whoeverATaskIsMadeForIsToldEvenByTheirOwnAct() {
		Task first = this.desk.start();
		this.desk.tellAll();
		this.runtime.setVariable(first.getProcessInstanceId(), "keeper", "ann");
		this.desk.actAs("ann");
		this.desk.complete(first);
		assertThat(this.desk.tellAll()).containsExactly("ann@example.org");
	}

}
