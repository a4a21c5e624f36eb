package ca.docket.notice;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

import ca.docket.Office;
import ca.docket.calendar.Deadlines;
import ca.docket.calendar.WorkingDays;
import ca.docket.security.Directory;
import ca.docket.security.Secrets;
import ca.docket.text.ModelTexts;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The outbox of the application with a clock of its own and a mail server of its own: a
 * second node, as it were.
 */
class TestEmail {

	static final Office OFFICE = new Office("Test Office", URI.create("https://docket.example.org"),
			"docket@example.org", List.of("example.org"), ZoneId.of("America/Toronto"));

	static final NoticeSettings SETTINGS = new NoticeSettings(Duration.ofMinutes(2),
			List.of(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1)), Duration.ofMinutes(5),
			Duration.ofSeconds(90), "00:00-24:00", "08:00");

	final MovableClock clock = new MovableClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));

	final Outbox outbox;

	final Letters letters;

	final Ledger ledger;

	final Recipients recipients;

	private final Collector collector;

	private final TaskEmails taskEmails;

	final OfficeHours hours;

	final Secrets secrets;

	TestEmail(ApplicationContext application) {
		this(application, SETTINGS);
	}

	TestEmail(ApplicationContext application, NoticeSettings settings) {
		JdbcClient jdbc = application.getBean(JdbcClient.class);
		Directory directory = application.getBean(Directory.class);
		this.hours = new OfficeHours(settings, application.getBean(WorkingDays.class), OFFICE, this.clock);
		EmailTexts texts = new EmailTexts(OFFICE);
		this.secrets = application.getBean(Secrets.class);
		this.outbox = new Outbox(jdbc, application, settings, this.hours, this.clock, this.secrets);
		this.letters = new Letters(texts, this.outbox, directory, new Recipients(directory));
		this.ledger = new Ledger(jdbc);
		this.recipients = new Recipients(directory);
		this.collector = new Collector(this.ledger, jdbc, application.getBean(PlatformTransactionManager.class),
				settings, this.hours, this.clock);
		this.taskEmails = new TaskEmails(this.ledger, texts, application.getBean(ModelTexts.class), this.recipients,
				OFFICE, this.clock);
		jdbc.sql("update notice_mail set state = 'dropped' where state = 'waiting'").update();
		jdbc.sql("delete from notice_task where mail_id is null").update();
	}

	Dispatcher dispatcher(int port) {
		return dispatcher(port, this.outbox);
	}

	Dispatcher dispatcher(int port, Outbox box) {
		JavaMailSenderImpl server = new JavaMailSenderImpl();
		server.setHost("127.0.0.1");
		server.setPort(port);
		for (String wait : List.of("connectiontimeout", "timeout", "writetimeout")) {
			server.getJavaMailProperties().setProperty("mail.smtp." + wait, "1000");
		}
		return new Dispatcher(box, this.collector, new CompleteEmails(this.taskEmails, this.recipients), server, OFFICE,
				new ServerRest(SETTINGS, this.clock));
	}

	static GreenMail mailServer() {
		GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		server.start();
		return server;
	}

	static String text(MimeMessage message) {
		return part(message, 0);
	}

	static String html(MimeMessage message) {
		return part(message, 1);
	}

	private static String part(MimeMessage message, int number) {
		try {
			return (String) ((jakarta.mail.internet.MimeMultipart) message.getContent()).getBodyPart(number)
				.getContent();
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	/** What a node does every hour, with these dates and this clock. */
	Reminders reminders(ApplicationContext application, Deadlines deadlines, WorkingDays workingDays) {
		Plans plans = new Plans(application.getBean(JdbcClient.class));
		PlannedLook planned = new PlannedLook(plans, this.ledger, deadlines, application.getBean(TaskService.class),
				new Telling(this.recipients, workingDays, OFFICE));
		return new Reminders(plans, deadlines, this.hours, planned,
				application.getBean(PlatformTransactionManager.class), this.clock);
	}

}
