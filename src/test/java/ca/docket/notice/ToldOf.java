package ca.docket.notice;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;

import ca.docket.calendar.Deadlines;
import ca.docket.calendar.WorkingDays;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What people are told of open tasks, by a node of the office that has a clock of its
 * own.
 */
public final class ToldOf implements AutoCloseable {

	private final ApplicationContext application;

	private final JdbcClient jdbc;

	private final GreenMail server = TestEmail.mailServer();

	private TestEmail email;

	/** Until it is closed, the application itself tells nothing. */
	public ToldOf(ApplicationContext application) {
		this.application = application;
		this.jdbc = application.getBean(JdbcClient.class);
		application.getBean(Dispatcher.class).stop();
		this.email = new TestEmail(application);
	}

	/** Someone who was told, and what. */
	public record Told(String address, String subject, String text) {
	}

	/** The emails that go out ten minutes from now. */
	public List<Told> soon() {
		this.email.clock.pass(Duration.ofMinutes(10));
		this.email.dispatcher(this.server.getSmtp().getPort()).dispatch();
		List<Told> told = new ArrayList<>();
		for (MimeMessage message : this.server.getReceivedMessages()) {
			try {
				told.add(new Told(message.getAllRecipients()[0].toString(), message.getSubject(),
						TestEmail.text(message)));
			}
			catch (MessagingException ex) {
				throw new AssertionError(ex);
			}
		}
		return told;
	}

	/** Does something at another time of the engine. */
	public <T> T began(LocalDateTime time, Supplier<T> doing) {
		ClockUtil.setCurrentTime(Date.from(time.atZone(TestEmail.OFFICE.zone()).toInstant()));
		try {
			return doing.get();
		}
		finally {
			ClockUtil.reset();
		}
	}

	/** Who is reminded of a task at a time, by name. */
	public List<String> remindedAt(String task, LocalDateTime time) {
		this.jdbc.sql("update notice_task set created_at = ? where task_id = ?")
			.params(Timestamp.from(Instant.EPOCH), task)
			.update();
		this.email.clock.set(time.atZone(TestEmail.OFFICE.zone()).toInstant());
		this.email
			.reminders(this.application, this.application.getBean(Deadlines.class),
					this.application.getBean(WorkingDays.class))
			.remind();
		return this.jdbc.sql("""
				select kind || ' ' || recipient from notice_task where task_id = ? and kind <> 'offered'
				order by kind, recipient""").param(task).query(String.class).list();
	}

	@Override
	public void close() {
		this.server.stop();
		this.application.getBean(Dispatcher.class).start();
	}

}
