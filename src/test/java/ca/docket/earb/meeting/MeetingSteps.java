package ca.docket.earb.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

import ca.docket.Office;
import ca.docket.calendar.WorkingDays;
import ca.docket.casefile.Case;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Opening;
import ca.docket.engine.deployment.TestModels;
import ca.docket.notice.Email;
import ca.docket.notice.Outbox;
import ca.docket.security.Directory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What the people of a meeting do in tests: as themselves, through the forms. */
@Component
class MeetingSteps {

	private static final AtomicInteger SPECIAL = new AtomicInteger();

	private final ProcessEngine engine;

	private final Directory directory;

	private final Cases cases;

	private final Meetings meetings;

	private final Agenda agenda;

	private final Outbox outbox;

	private final WorkingDays workingDays;

	private final Office office;

	MeetingSteps(ProcessEngine engine, Directory directory, Cases cases, Meetings meetings, Agenda agenda,
			Outbox outbox, WorkingDays workingDays, Office office) {
		this.engine = engine;
		this.directory = directory;
		this.cases = cases;
		this.meetings = meetings;
		this.agenda = agenda;
		this.outbox = outbox;
		this.workingDays = workingDays;
		this.office = office;
	}

	/** A case that waits to be called, on the agenda of some regular meeting. */
	Case item(String submitter) {
		deployWaiting();
		String number = this.cases.open(new Opening("called-item", UUID.randomUUID().toString(),
				"Portal <b> of permits; *part* 2", "licensing", submitter));
		this.engine.getRuntimeService().startProcessInstanceByKey("called-item", number);
		return this.cases.find(number).orElseThrow();
	}

	private void deployWaiting() {
		TestModels
			.whole(this.engine.getRepositoryService()
				.createDeployment()
				.name("called-item")
				.enableDuplicateFiltering(true)
				.addClasspathResource("earb/called.bpmn"))
			.deploy();
	}

	/** At a time of its own on one of the next working days, before all regular ones. */
	Map<String, Object> soon() {
		int number = SPECIAL.getAndIncrement();
		LocalDate day = this.workingDays.plus(LocalDate.now(this.office.zone()), 1 + number / 20);
		return form(day, LocalTime.of(12, 0).plusMinutes(20L * (number % 20)));
	}

	static Map<String, Object> form(LocalDate day, LocalTime time) {
		return new HashMap<>(Map.of("meetingDay", day.toString(), "meetingTime", time.toString(), "meetingMinutes", 15,
				"place", "Room 5"));
	}

	/** The answers that change nothing of an agenda. */
	Map<String, Object> asItIs(Meeting meeting) {
		Map<String, Object> form = form(LocalDate.ofInstant(meeting.startsAt(), this.office.zone()),
				LocalTime.ofInstant(meeting.startsAt(), this.office.zone()));
		form.putAll(Map.of("agendaDecision", "send", "meetingMinutes",
				(int) ChronoUnit.MINUTES.between(meeting.startsAt(), meeting.endsAt())));
		return form;
	}

	Meeting special(String person, Map<String, Object> form) {
		String definition = this.engine.getRepositoryService()
			.createProcessDefinitionQuery()
			.processDefinitionKey("earb-meeting")
			.latestVersion()
			.singleResult()
			.getId();
		return this.meetings
			.of(as(person, () -> this.engine.getFormService().submitStartForm(definition, form).getId()));
	}

	/** A special meeting that deals with these cases and whose agenda was sent. */
	Meeting announced(Case... items) {
		Meeting meeting = special("chair", soon());
		fire(meeting, "Event_AgendaDue");
		complete("coordinator", meeting, "Activity_PrepareAgenda",
				Map.of("agendaDecision", "send", "bringForward", Stream.of(items).map(Case::number).toList()));
		return now(meeting);
	}

	/** Such a meeting that has begun. */
	Meeting begun(Case... items) {
		Meeting meeting = announced(items);
		fire(meeting, "Event_MeetingBegins");
		return meeting;
	}

	/** Runs what is called when attendance was recorded. */
	void attend(Meeting meeting, Map<String, Object> answers) {
		complete("coordinator", meeting, "Activity_RecordAttendance", answers);
		fire(meeting, "Activity_CallItems");
	}

	void complete(String person, Meeting meeting, String activity, Map<String, Object> answers) {
		as(person, () -> {
			this.engine.getFormService().submitTaskForm(task(meeting, activity).getId(), answers);
			return null;
		});
	}

	Task task(Meeting meeting, String activity) {
		return this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceId(meeting.processInstanceId())
			.taskDefinitionKey(activity)
			.singleResult();
	}

	/** What a form shows to a person. */
	Map<String, Object> shown(String person, Meeting meeting, String activity) {
		return as(person, () -> this.engine.getFormService().getTaskFormVariables(task(meeting, activity).getId()));
	}

	/** The time of this timer has come, or a job is done. */
	void fire(Meeting meeting, String activity) {
		Job due = this.engine.getManagementService()
			.createJobQuery()
			.processInstanceId(meeting.processInstanceId())
			.activityId(activity)
			.singleResult();
		this.engine.getManagementService().executeJob(due.getId());
	}

	Instant firesAt(Meeting meeting, String activity) {
		return this.engine.getManagementService()
			.createJobQuery()
			.processInstanceId(meeting.processInstanceId())
			.activityId(activity)
			.singleResult()
			.getDuedate()
			.toInstant();
	}

	/** Whether the case still waits to be called. */
	boolean waits(Case item) {
		return this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(item.number())
			.count() > 0;
	}

	/** Its process ends, as when the case is withdrawn. */
	void withdraw(Case item) {
		this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(item.number())
			.list()
			.forEach(instance -> this.engine.getRuntimeService().deleteProcessInstance(instance.getId(), "withdrawn"));
	}

	/** The meeting that a case is put on now. */
	Meeting meeting(Case item) {
		return this.meetings.find(this.agenda.of(item.number()).orElseThrow().meeting()).orElseThrow();
	}

	Meeting now(Meeting meeting) {
		return this.meetings.find(meeting.number()).orElseThrow();
	}

	String outcome(Meeting meeting) {
		return this.cases.find(meeting.number()).orElseThrow().outcome();
	}

	/** The letters of a meeting to a person, the oldest first. */
	List<Email> letters(Meeting meeting, String person) {
		return this.outbox.ofCase(meeting.number()).stream().filter(email -> email.recipient().equals(person)).toList();
	}

	<T> T as(String person, Supplier<T> doing) {
		this.engine.getIdentityService().setAuthentication(person, List.copyOf(this.directory.groupsOf(person)));
		try {
			return doing.get();
		}
		finally {
			this.engine.getIdentityService().clearAuthentication();
		}
	}

}
