package ca.docket.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import ca.docket.DocketTest;
import ca.docket.Office;
import ca.docket.engine.deployment.TestModels;
import ca.docket.security.Absences;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import ca.docket.security.Substitution;
import ca.docket.security.SubstitutionEnded;
import ca.docket.security.SubstitutionNamed;
import ca.docket.security.Substitutions;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

/** Ben stands in for Ann, who is in the group that a task is for. */
@DocketTest
class SubstituteNoticesTest {

	private static final String PROCESS = "notice-substitutes";

	@Autowired
	RepositoryService repository;

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskService tasks;

	@Autowired
	IdentityService identity;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Directory directory;

	@Autowired
	Substitutions substitutions;

	@Autowired
	Office office;

	@Autowired
	PlatformTransactionManager transactions;

	@Autowired
	Dispatcher applications;

	private final GreenMail server = TestEmail.mailServer();

	private TestEmail email;

	private SubstituteNotices notices;

	private Absences absences;

	private String deployment;

	@BeforeEach
	void annIsAway(@Autowired ApplicationContext application) {
		this.applications.stop();
		this.absences = new Absences(this.jdbc);
		this.email = new TestEmail(application);
		this.notices = new SubstituteNotices(this.substitutions, this.jdbc, this.transactions, this.office,
				this.email.clock);
		person("ann", Locale.ENGLISH, "notice-away");
		person("ben", Locale.FRENCH);
		this.deployment = TestModels
			.whole(this.repository.createDeployment()
				.addModelInstance(PROCESS + ".bpmn",
						Bpmn.createExecutableProcess(PROCESS)
							.camundaHistoryTimeToLive(1)
							.startEvent()
							.userTask("Activity_First")
							.name("Look at it")
							.camundaCandidateGroups("${group}")
							.endEvent()
							.done()))
			.deploy()
			.getId();
	}

	@AfterEach
	void removeWhatTheTestMade() {
		this.repository.deleteDeployment(this.deployment, true);
		this.absences.clear();
		List.of("ann", "ben").forEach(this.identity::deleteUser);
		this.server.stop();
		this.applications.start();
	}

	@Test
	void theSubstituteIsToldToo() throws Exception {
		substitution(0, 0);
		start();
		assertThat(tellAll()).containsExactly("ann@example.org", "ben@example.org");
		assertThat(TestEmail.text(mailTo("ann"))).doesNotContain("stand in");
		assertThat(TestEmail.text(mailTo("ben"))).contains("Vous remplacez Ann Test",
				"Cette tâche attend votre groupe");
	}

	@Test
	void ofWhatIsAssignedAndOfReminders() throws Exception {
		substitution(0, 0, PROCESS);
		String task = start();
		tellAll();
		this.server.purgeEmailFromAllMailboxes();
		this.tasks.setAssignee(task, "ann");
		assertThat(tellAll()).containsExactly("ann@example.org", "ben@example.org");
		assertThat(TestEmail.text(mailTo("ben"))).contains("Vous remplacez Ann Test", "vous revient maintenant");
		this.server.purgeEmailFromAllMailboxes();
		this.email.ledger.tell(List.of("ann"), Ledger.Kind.REMINDER, task, "a day", this.email.clock.instant());
		assertThat(tellAll()).containsExactly("ann@example.org", "ben@example.org");
	}

	@Test
	void onceOnly() throws Exception {
		substitution(0, 0);
		start();
		tellAll();
		assertThat(tellAll()).containsExactly("ann@example.org", "ben@example.org");
	}

	@Test
	void notOutsideThePeriodNorOfOtherProcesses() throws Exception {
		substitution(1, 2);
		substitution(0, 0, "intake");
		start();
		assertThat(tellAll()).containsExactly("ann@example.org");
	}

	@Test
	void whoIsAwayHearsWhoTookTheTaskOver() throws Exception {
		substitution(0, 0);
		String task = start();
		this.tasks.setAssignee(task, "ann");
		tellAll();
		this.server.purgeEmailFromAllMailboxes();
		this.identity.setAuthentication("ben", List.of());
		try {
			this.tasks.setAssignee(task, "ben");
		}
		finally {
			this.identity.clearAuthentication();
		}
		assertThat(tellAll()).containsExactly("ann@example.org");
		assertThat(TestEmail.text(mailTo("ann"))).contains("Ben Test has it now");
	}

	@Test
	void bothAreToldWhenSomebodyElseNamesThem() {
		letters().named(new SubstitutionNamed(entered("coordinator", null)));
		assertThat(subjects("substitute-named")).containsExactly("Ben Test stands in for Ann Test",
				"Ben Test remplace Ann Test");
	}

	@Test
	void theOtherIsToldWhenOneOfTheTwoEndsIt() {
		letters().ended(new SubstitutionEnded(entered("coordinator", "ann")));
		assertThat(subjects("substitute-ended")).containsExactly("Ben Test ne remplace plus Ann Test");
	}

	@Test
	void bothAreToldWhenSomebodyElseEndsIt() {
		letters().ended(new SubstitutionEnded(entered("ann", "coordinator")));
		assertThat(subjects("substitute-ended")).containsExactly("Ben Test no longer stands in for Ann Test",
				"Ben Test ne remplace plus Ann Test");
	}

	private SubstituteLetters letters() {
		return new SubstituteLetters(this.email.letters, this.directory, this.office);
	}

	private static Substitution entered(String by, String endedBy) {
		return new Substitution(UUID.randomUUID(), "ann", "ben", LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 14),
				Set.of(), by, Instant.now(), false, null, endedBy, (endedBy != null) ? Instant.now() : null);
	}

	private List<String> subjects(String template) {
		return this.jdbc
			.sql("select subject from notice_mail where template = ? and state = 'waiting' order by recipient")
			.param(template)
			.query(String.class)
			.list();
	}

	private List<String> tellAll() throws Exception {
		this.notices.tell();
		this.email.clock.pass(java.time.Duration.ofMinutes(3));
		this.email.dispatcher(this.server.getSmtp().getPort()).dispatch();
		return Arrays.stream(this.server.getReceivedMessages()).map(message -> address(message)).sorted().toList();
	}

	private MimeMessage mailTo(String person) {
		return Arrays.stream(this.server.getReceivedMessages())
			.filter(message -> address(message).equals(person + "@example.org"))
			.findFirst()
			.orElseThrow();
	}

	private static String address(MimeMessage message) {
		try {
			return message.getAllRecipients()[0].toString();
		}
		catch (jakarta.mail.MessagingException ex) {
			throw new AssertionError(ex);
		}
	}

	private String start() {
		String instance = this.runtime.startProcessInstanceByKey(PROCESS, Map.of("group", "notice-away")).getId();
		return this.tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
	}

	private void substitution(int first, int last, String... processes) {
		this.absences.add("ann", "ben", first, last, processes);
	}

	private void person(String id, Locale language, String... groups) {
		String name = id.substring(0, 1).toUpperCase() + id.substring(1);
		this.directory.write(new Person(id, name, "Test", id + "@example.org", language), List.of(groups));
	}

}
