package ca.docket.hiring;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ca.docket.casefile.Case;
import ca.docket.casefile.demo.DemoCases;
import ca.docket.casefile.worklist.RowSaving;
import ca.docket.casefile.worklist.WorkLists;
import ca.docket.casefile.worklist.WorkLists.Found;
import ca.docket.casefile.worklist.WorkRow;
import ca.docket.mailbox.PastEmails;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A posting that closed yesterday: one of its screeners has done half, and an email came
 * too late.
 */
@Component
@Profile("!production")
class ScreeningDemo {

	private static final Duration LATE = Duration.ofSeconds(20);

	private static final String DILIGENT = "screener1";

	private final DemoCases cases;

	private final Competitions competitions;

	private final PastEmails emails;

	private final ManagementService jobs;

	private final WorkLists lists;

	private final RowSaving rows;

	ScreeningDemo(DemoCases cases, Competitions competitions, PastEmails emails, ManagementService jobs,
			WorkLists lists, RowSaving rows) {
		this.cases = cases;
		this.competitions = competitions;
		this.emails = emails;
		this.jobs = jobs;
		this.lists = lists;
		this.rows = rows;
	}

	/**
	 * What the file holds.
	 *
	 * @param judged what the screener says of each
	 */
	record Script(Map<String, Object> posting, List<DemoEmail> emails, DemoEmail late, Map<String, Object> judged) {
	}

	/** Plays it in a competition that takes applications. */
	void play(Case competition, Script script, Instant closing) {
		this.competitions.move(competition.number(), closing);
		script.emails().forEach(email -> bring(competition, email, closing.minus(Duration.ofHours(1))));
		execute(jobs(competition).executable());
		execute(jobs(competition).activityId("Event_PostingClosed"));
		complete(competition, "Activity_StartScreening");
		this.cases.tasks(competition, "Activity_DeclareAcquaintances")
			.forEach(task -> this.cases.complete(task.getAssignee(), task, Map.of()));
		complete(competition, "Activity_CheckShares");
		this.cases.as(DILIGENT, () -> screenHalf(competition, script.judged()));
		bring(competition, script.late(), closing.plus(LATE));
	}

	private void bring(Case competition, DemoEmail email, Instant receivedAt) {
		try (ByteArrayOutputStream raw = new ByteArrayOutputStream()) {
			email.to(this.competitions.of(competition.number()).address(), new MimeMessage((Session) null))
				.writeTo(raw);
			this.emails.bring(raw.toByteArray(), receivedAt);
		}
		catch (MessagingException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private JobQuery jobs(Case competition) {
		return this.jobs.createJobQuery().processInstanceId(competition.processInstanceId());
	}

	private void execute(JobQuery due) {
		due.list().stream().map(Job::getId).forEach(this.jobs::executeJob);
	}

	private void complete(Case competition, String activity) {
		this.cases.complete("hr", this.cases.claimed("hr", competition, activity), Map.of());
	}

	private Found screenHalf(Case competition, Map<String, Object> judged) {
		String task = this.cases.tasks(competition, "Activity_ScreenApplications")
			.stream()
			.filter(one -> one.getAssignee().equals(DILIGENT))
			.map(Task::getId)
			.findFirst()
			.orElseThrow();
		Found mine = this.lists.requireMine(task, Locale.ENGLISH);
		List<WorkRow> all = mine.list().rows(mine.task());
		all.subList(0, all.size() / 2)
			.forEach(row -> this.rows.save(task, new RowSaving.Sent(row.id(), row.version(), form -> judged),
					Locale.ENGLISH));
		return mine;
	}

}
