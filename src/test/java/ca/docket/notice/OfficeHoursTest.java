package ca.docket.notice;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import ca.docket.DocketTest;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing goes to people of the office at night: here from 7:00 to 19:00 only. */
@DocketTest
class OfficeHoursTest {

	private static final NoticeSettings DAY = new NoticeSettings(Duration.ofMinutes(2),
			List.of(Duration.ofMinutes(1), Duration.ofHours(3)), Duration.ofMinutes(5), Duration.ofSeconds(90),
			"07:00-19:00", "08:00");

	private static final Person OUTSIDER = new Person("t-4711", "Olive", "Outside", "olive@example.org",
			Locale.ENGLISH);

	@Autowired
	ApplicationContext application;

	@Autowired
	Directory directory;

	private final GreenMail server = TestEmail.mailServer();

	private TestEmail email;

	private Person clerk;

	@BeforeEach
	void aClerk() {
		this.application.getBean(Dispatcher.class).stop();
		this.email = new TestEmail(this.application, DAY);
		this.clerk = new Person("clerk", "Clark", "Test", "clerk@example.org", Locale.ENGLISH);
		this.directory.write(this.clerk, List.of());
	}

	@AfterEach
	void stop() {
		this.server.stop();
		this.application.getBean(Dispatcher.class).start();
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-10T06:59:59, 2026-11-10T07:00", "2026-11-10T19:00, 2026-11-11T07:00",
			"2026-03-08T06:59, 2026-03-08T07:00", "2026-03-07T23:30, 2026-03-08T18:59",
			"2026-11-01T06:59, 2026-11-01T07:00", "2026-11-01T01:30, 2026-11-01T12:00" })
	void aLetterToAClerkWaitsUntilTheMorningAlsoWhenTheClocksChange(String night, String morning) {
		this.email.clock.set(RemindedTask.local(night));
		write(this.clerk);
		assertThat(sent()).isEmpty();
		this.email.clock.set(RemindedTask.local(morning));
		assertThat(sent()).containsExactly("clerk@example.org");
	}

	@Test
	void aCodeAndALetterToSomebodyOutsideGoAtNight() {
		this.email.clock.set(RemindedTask.local("2026-11-10T23:00"));
		write(this.clerk);
		write(OUTSIDER);
		this.email.letters.urgent("test-letter", "TST-1", UUID.randomUUID().toString(), this.clerk, values());
		assertThat(sent()).containsExactly("clerk@example.org", "olive@example.org");
	}

	@Test
	void aRetryThatFallsIntoTheNightWaitsForTheMorning() {
		this.email.clock.set(RemindedTask.local("2026-11-10T18:59"));
		write(this.clerk);
		this.email.dispatcher(1).dispatch();
		this.email.clock.set(RemindedTask.local("2026-11-10T22:00"));
		assertThat(sent()).isEmpty();
		this.email.clock.set(RemindedTask.local("2026-11-11T07:00"));
		assertThat(sent()).containsExactly("clerk@example.org");
	}

	@Test
	void nobodyIsRemindedAtNightButInTheMorning() {
		this.application.getBean(Dispatcher.class).start();
		RemindedTask task = new RemindedTask(this.application, DAY);
		task.remindAt("2026-11-04T00:05");
		task.remindAt("2026-11-04T06:05");
		assertThat(task.reminded()).isEmpty();
		task.remindAt("2026-11-04T07:05");
		assertThat(task.reminded()).containsExactly("rose", "sam");
		task.close();
		this.application.getBean(Dispatcher.class).stop();
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-09T08:00, 2026-11-09T08:00, on Monday", "2026-11-09T07:59, 2026-11-06T08:00, before it",
			"2026-11-08T12:00, 2026-11-06T08:00, at the week-end", "2026-12-26T12:00, 2026-12-23T08:00, at Christmas",
			"2026-03-09T09:00, 2026-03-09T08:00, after the clocks changed" })
	void theLastDigestWasOnAWorkingDay(String now, String digest, String why) {
		this.email.clock.set(RemindedTask.local(now));
		assertThat(this.email.hours.lastDigest()).as(why).isEqualTo(RemindedTask.local(digest));
	}

	private void write(Person to) {
		this.email.letters.write("test-letter", "TST-1", UUID.randomUUID().toString(), to, values());
	}

	private static Map<String, ?> values() {
		return Map.of("title", "Heat map", "lines", List.of("one"), "link", "https://docket.example.org/", "code", 1);
	}

	private List<String> sent() {
		this.email.dispatcher(this.server.getSmtp().getPort()).dispatch();
		return Arrays.stream(this.server.getReceivedMessages()).map(OfficeHoursTest::reader).sorted().toList();
	}

	private static String reader(MimeMessage message) {
		try {
			return message.getAllRecipients()[0].toString();
		}
		catch (MessagingException ex) {
			throw new AssertionError(ex);
		}
	}

}
