package ca.docket.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;

import ca.docket.calendar.Deadlines;
import ca.docket.calendar.WorkingDays;
import ca.docket.engine.deployment.TestModels;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An open task of a group of two, rose and sam, that began on Monday, 2 November 2026,
 * and by a policy of its own is due after three working days: on Thursday, 5 November.
 */
class RemindedTask {

	static final String PROCESS = "notice-reminders";

	private static final String MONDAY = "2026-11-02T10:00";

	final TestEmail email;

	private final ApplicationContext application;

	private final JdbcClient jdbc;

	private final TaskService tasks;

	private final Directory directory;

	private final List<String> deployments = new ArrayList<>();

	private final String id;

	RemindedTask(ApplicationContext application, NoticeSettings settings) {
		this.application = application;
		this.jdbc = application.getBean(JdbcClient.class);
		this.tasks = application.getBean(TaskService.class);
		this.directory = application.getBean(Directory.class);
		application.getBean(Dispatcher.class).stop();
		this.email = new TestEmail(application, settings);
		person("rose");
		person("sam");
		deploy(new Policy("3", "-1, 1", ""));
		ClockUtil.setCurrentTime(Date.from(local(MONDAY)));
		this.id = begin(100);
		// the notice of the new task was sent long ago
		backdate("2026-11-02T10:00");
	}

	/**
	 * A row of the table.
	 *
	 * @param escalateAfter empty for no escalation, else to the operators
	 */
	record Policy(String due, String reminders, String escalateAfter) {
	}

	void close() {
		ClockUtil.reset();
		RepositoryService repository = this.application.getBean(RepositoryService.class);
		this.deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
		this.jdbc.sql("delete from notice_edition").update();
		this.jdbc.sql("delete from notice_choice").update();
		this.application.getBean(Dispatcher.class).start();
	}

	/** Another task of the kind, at the engine's time; gives its id. */
	String begin(int priority) {
		String instance = this.application.getBean(RuntimeService.class)
			.createProcessInstanceByKey(PROCESS)
			.setVariable("urgency", priority)
			.setVariable("group", "notice-reminded")
			.execute()
			.getId();
		return this.tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
	}

	Task task() {
		return this.tasks.createTaskQuery().taskId(this.id).singleResult();
	}

	String id() {
		return this.id;
	}

	/** When it is due, in the office's time. */
	String due() {
		return task().getDueDate().toInstant().atZone(TestEmail.OFFICE.zone()).toLocalDateTime().toString();
	}

	void setDue(String time) {
		Task task = task();
		task.setDueDate(Date.from(local(time)));
		this.tasks.saveTask(task);
	}

	/** All notices until now are as if they were of another time. */
	void backdate(String time) {
		this.jdbc.sql("update notice_task set created_at = ? where task_id = ?")
			.params(Timestamp.from(local(time)), this.id)
			.update();
	}

	void remindAt(String time) {
		this.email.clock.set(local(time));
		node().remind();
	}

	/** What a node of its own does every hour. */
	Reminders node() {
		return node(this.application.getBean(Deadlines.class), this.application.getBean(WorkingDays.class));
	}

	Reminders node(Deadlines deadlines, WorkingDays workingDays) {
		return this.email.reminders(this.application, deadlines, workingDays);
	}

	List<String> reminded() {
		return told("reminder");
	}

	/** Who was told, of this kind, by name. */
	List<String> told(String kind) {
		return this.jdbc.sql("select recipient from notice_task where task_id = ? and kind = ? order by recipient")
			.params(this.id, kind)
			.query(String.class)
			.list();
	}

	void deploy(Policy policy) {
		this.deployments.add(
				TestModels
					.whole(this.application.getBean(RepositoryService.class)
						.createDeployment()
						.addString(PROCESS + "-deadlines.dmn", table(policy))
						.addModelInstance(PROCESS + ".bpmn",
								Bpmn.createExecutableProcess(PROCESS)
									.camundaHistoryTimeToLive(1)
									.startEvent()
									.userTask("Activity_TriageRequest")
									.name("Look at it")
									.camundaPriority("${urgency}")
									.camundaCandidateGroups("${group}")
									.endEvent()
									.done()))
					.enableDuplicateFiltering(true)
					.deploy()
					.getId());
	}

	/** The first row of the office's own table, made that of this process. */
	static String table(Policy policy) {
		try {
			String all = new ClassPathResource("dmn/intake-deadlines.dmn").getContentAsString(StandardCharsets.UTF_8);
			String rule = all.substring(all.indexOf("      <rule"), all.indexOf("</rule>") + 8)
				.replace("\"intake\"", "\"" + PROCESS + "\"")
				.replace("&lt; 75", "")
				.replace("<text>\"-1, 1\"</text>", "<text>\"" + policy.reminders() + "\"</text>")
				.replaceFirst("-due\"><text>3", "-due\"><text>" + policy.due())
				.replace("\"directors\"", policy.escalateAfter().isEmpty() ? "" : "\"camunda-admin\"")
				.replaceFirst("-after\"><text>3", "-after\"><text>" + policy.escalateAfter());
			return (all.substring(0, all.indexOf("      <rule")) + rule
					+ all.substring(all.indexOf("    </decisionTable>")))
				.replace("\"intake-deadlines\"", "\"" + PROCESS + "-deadlines\"");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Instant local(String time) {
		return LocalDateTime.parse(time).atZone(TestEmail.OFFICE.zone()).toInstant();
	}

	static Clock clock(String time) {
		return Clock.fixed(local(time), TestEmail.OFFICE.zone());
	}

	private void person(String id) {
		this.directory.write(new Person(id, id, "Test", id + "@example.org", Locale.ENGLISH),
				List.of("notice-reminded"));
	}

}
