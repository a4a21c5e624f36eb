package ca.docket.notice;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

import biweekly.Biweekly;
import biweekly.ICalendar;
import ca.docket.DocketTest;
import ca.docket.security.Person;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** An email that brings something for a calendar. */
@DocketTest
class InvitationEmailTest {

	private static final Person READER = new Person("reader", "Étienne", "Girard", "reader@example.org",
			Locale.ENGLISH);

	private static final String CALENDAR = String.join("\r\n", "BEGIN:VCALENDAR", "PRODID:-//Docket//Test//EN",
			"VERSION:2.0", "METHOD:CANCEL", "BEGIN:VEVENT", "UID:1@docket", "DTSTAMP:20261101T120000Z", "SEQUENCE:3",
			"DTSTART:20261202T143000Z", "SUMMARY:Réunion", "END:VEVENT", "END:VCALENDAR", "");

	@Autowired
	ApplicationContext application;

	@Test
	void theInvitationComesBesideTheTextWithItsMethodAlsoAfterARefusal() throws Exception {
		TestEmail email = new TestEmail(this.application);
		// not due for the application itself
		email.clock.pass(Duration.ofHours(1));
		String number = "EBM-" + UUID.randomUUID();
		email.letters.send(new FamilyLetter("x-letter", number, "invitation", READER, "Meeting",
				"<p>It is cancelled.</p>", null, CALENDAR));
		// nobody answers at first
		email.dispatcher(1).dispatch();
		GreenMail server = TestEmail.mailServer();
		try {
			email.dispatcher(server.getSmtp().getPort()).dispatch();
			MimeMessage message = server.getReceivedMessages()[0];
			assertThat(message.getContentType()).startsWith("multipart/alternative");
			MimeMultipart parts = (MimeMultipart) message.getContent();
			assertThat(parts.getCount()).isEqualTo(3);
			BodyPart last = parts.getBodyPart(2);
			ContentType type = new ContentType(last.getContentType());
			assertThat(type.match("text/calendar")).isTrue();
			assertThat(type.getParameter("method")).isEqualTo("CANCEL");
			assertThat(type.getParameter("charset")).isEqualTo("UTF-8");
			ICalendar calendar = Biweekly.parse(last.getInputStream()).first();
			assertThat(calendar.getMethod().getValue()).isEqualTo("CANCEL");
			assertThat(calendar.getEvents().get(0).getSummary().getValue()).isEqualTo("Réunion");
		}
		finally {
			server.stop();
		}
		assertThat(email.outbox.ofCase(number)).singleElement()
			.satisfies(sent -> assertThat(sent.calendar()).isEqualTo(CALENDAR));
	}

}
