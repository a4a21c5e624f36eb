package ca.docket.earb.meeting;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import ca.docket.security.Person;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Invitations, read by another library than the one that wrote them. */
class InvitationTest {

	private static final Instant START = Instant.parse("2026-12-02T14:30:00Z");

	private static final String ODD = "Salle « Érable », 3e étage; \\o/ \"quoted\",\nor on line: "
			+ "https://meet.example.org/" + "x".repeat(120);

	private static final Person MEMBER = new Person("member2", "Étienne", "Girard; \"the\" 2nd", "member2@example.org",
			Locale.FRENCH);

	@Test
	void anInvitationSaysWhenWhereForWhomAndByWhom() {
		ICalendar calendar = read(invitation(0, START).request(MEMBER));
		assertThat(calendar.getMethod().getValue()).isEqualTo("REQUEST");
		assertThat(calendar.getVersion()).isEqualTo(ICalVersion.V2_0);
		VEvent event = event(calendar);
		assertThat(event.getUid().getValue()).isEqualTo("9b1c@docket");
		assertThat(event.getSequence().getValue()).isZero();
		assertThat(event.getStatus().getValue()).isEqualTo("CONFIRMED");
		assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(START);
		assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(START.plusSeconds(7200));
		assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(START.minusSeconds(3600));
		assertThat(event.getLocation().getValue()).isEqualTo(ODD);
		assertThat(event.getSummary().getValue()).isEqualTo("Conseil d’examen, « réunion »");
		assertThat(event.getOrganizer().getEmail()).isEqualTo("docket@example.org");
		assertThat(event.getAttendees()).singleElement().satisfies(attendee -> {
			assertThat(attendee.getEmail()).isEqualTo("member2@example.org");
			assertThat(attendee.getCommonName()).startsWith("Étienne Girard");
			assertThat(attendee.getParticipationStatus().getValue()).isEqualTo("NEEDS-ACTION");
			assertThat(attendee.getRsvp()).isFalse();
		});
	}

	@Test
	void aChangeHasTheSameIdAndAHigherSequence() {
		VEvent before = event(read(invitation(0, START).request(MEMBER)));
		VEvent after = event(read(invitation(1, START.plusSeconds(86400)).request(MEMBER)));
		assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
		assertThat(after.getSequence().getValue()).isGreaterThan(before.getSequence().getValue());
		assertThat(after.getDateStart().getValue()).isAfter(before.getDateStart().getValue());
	}

	@Test
	void aCancellationTakesTheSameEntryAway() {
		ICalendar calendar = read(invitation(2, START).cancel(MEMBER));
		assertThat(calendar.getMethod().getValue()).isEqualTo("CANCEL");
		assertThat(event(calendar).getStatus().getValue()).isEqualTo("CANCELLED");
		assertThat(event(calendar).getUid().getValue()).isEqualTo("9b1c@docket");
		assertThat(event(calendar).getSequence().getValue()).isEqualTo(2);
		assertThat(event(calendar).getOrganizer().getEmail()).isEqualTo("docket@example.org");
		assertThat(event(calendar).getAttendees()).hasSize(1);
	}

	@Test
	void linesAreFoldedAndEndAsTheStandardSays() {
		String text = invitation(0, START).request(MEMBER);
		assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
		assertThat(text.lines())
			.allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
		assertThat(text).contains("DTSTART:20261202T143000Z").doesNotContain("TZID");
	}

	private static Invitation invitation(int sequence, Instant start) {
		Meeting meeting = new Meeting("EBM-2026-0001", "9b1c", null, start, start.plusSeconds(7200), ODD, 5,
				"announced", sequence);
		return new Invitation(meeting, START.minusSeconds(3600), "docket@example.org", "Digital Office: \"D\"",
				"Conseil d’examen, « réunion »", "EAR-2026-0001 Portal\nhttp://localhost/cases/EBM-2026-0001",
				URI.create("http://localhost/cases/EBM-2026-0001"));
	}

	private static ICalendar read(String text) {
		return Biweekly.parse(text).first();
	}

	private static VEvent event(ICalendar calendar) {
		assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
		return calendar.getEvents().get(0);
	}

}
