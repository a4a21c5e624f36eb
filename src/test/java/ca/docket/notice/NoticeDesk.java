package ca.docket.notice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import ca.docket.engine.deployment.TestModels;
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
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A group of three that gets tasks, and a mail server that keeps what they are told.
 */
class NoticeDesk {

	private static final String PROCESS = "notice-check";

	final TestEmail email;

	private final JdbcClient jdbc;

	private final IdentityService identity;

	private final RepositoryService repository;

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final Directory directory;

	private final Dispatcher applications;

	private final GreenMail server = TestEmail.mailServer();

	private final List<String> instances = new ArrayList<>();

	NoticeDesk(ApplicationContext application) {
		this(application, TestEmail.SETTINGS);
	}

	NoticeDesk(ApplicationContext application, NoticeSettings settings) {
		this.jdbc = application.getBean(JdbcClient.class);
		this.identity = application.getBean(IdentityService.class);
		this.repository = application.getBean(RepositoryService.class);
		this.runtime = application.getBean(RuntimeService.class);
		this.tasks = application.getBean(TaskService.class);
		this.directory = application.getBean(Directory.class);
		this.applications = application.getBean(Dispatcher.class);
		this.applications.stop();
		this.email = new TestEmail(application, settings);
		person("ann", Locale.ENGLISH, "notice-desk", "notice-second");
		person("ben", Locale.ENGLISH, "notice-desk", "notice-second");
		person("chloe", Locale.FRENCH, "notice-desk");
		TestModels.whole(this.repository.createDeployment().addModelInstance(PROCESS + ".bpmn", model()))
			.enableDuplicateFiltering(true)
			.deploy();
	}

	private static BpmnModelInstance model() {
		return Bpmn.createExecutableProcess(PROCESS)
			.camundaHistoryTimeToLive(1)
			.startEvent()
			.userTask("Activity_First")
			.name("Look at it")
			.camundaCandidateGroups("${groups}")
			.userTask("Activity_Second")
			.name("Look again")
			.camundaAssignee("${keeper}")
			.userTask("Activity_Third")
			.name("Look once more")
			.camundaCandidateGroups("${groups}")
			.endEvent()
			.done();
	}

	void close() {
		this.identity.clearAuthentication();
		this.instances.forEach(id -> this.runtime.deleteProcessInstanceIfExists(id, "test", true, true, true, true));
		this.jdbc.sql("delete from security_mailbox where group_id like 'notice-%'").update();
		this.jdbc.sql("delete from notice_choice").update();
		this.server.stop();
		this.applications.start();
	}

	Task start() {
		return start("notice-desk,notice-second");
	}

	/** By the office itself: without a form, people start with nothing. */
	Task start(String groups) {
		String instance = this.runtime
			.startProcessInstanceByKey(PROCESS, "TST-2026-" + UUID.randomUUID().toString().substring(0, 8),
					Map.of("groups", groups))
			.getId();
		this.instances.add(instance);
		return open(instance);
	}

	/** Ends the open task of a case and gives the next one. */
	Task complete(Task task) {
		this.tasks.complete(task.getId());
		return open(task.getProcessInstanceId());
	}

	private Task open(String instance) {
		return this.tasks.createTaskQuery().processInstanceId(instance).singleResult();
	}

	void assign(Task task, String person) {
		this.tasks.setAssignee(task.getId(), person);
	}

	/** With the rights of an operator: what others may do is tested elsewhere. */
	void actAs(String person) {
		this.identity.setAuthentication(person, List.of(Directory.OPERATORS));
	}

	String caseNumber(Task task) {
		return this.jdbc.sql("select business_key_ from act_ru_execution where id_ = ?")
			.param(task.getProcessInstanceId())
			.query(String.class)
			.single();
	}

	/** Whom the emails go to that are due now. */
	List<String> tellAll() {
		try {
			this.server.purgeEmailFromAllMailboxes();
			this.email.clock.pass(Duration.ofMinutes(10));
			this.email.dispatcher(this.server.getSmtp().getPort()).dispatch();
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

	MimeMessage mailTo(String person) {
		return Arrays.stream(this.server.getReceivedMessages()).filter(message -> {
			try {
				return message.getAllRecipients()[0].toString().equals(person + "@example.org");
			}
			catch (MessagingException ex) {
				throw new AssertionError(ex);
			}
		}).findFirst().orElseThrow();
	}

	void person(String id, Locale language, String... groups) {
		this.directory.write(new Person(id, id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1), "Test",
				id + "@example.org", language), List.of(groups));
	}

}
