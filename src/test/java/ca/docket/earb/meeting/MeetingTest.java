package ca.docket.earb.meeting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import biweekly.Biweekly;
import biweekly.ICalendar;
import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import ca.docket.casefile.documents.Document;
import ca.docket.casefile.documents.Documents;
import ca.docket.notice.Email;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A meeting of the board from its first day to its minutes. */
@DocketTest
class MeetingTest {

	private static final Map<String, Object> ALL = Map.of("present",
			List.of("member1", "member2", "member3", "member4", "member5", "chair"));

	@Autowired
	MeetingSteps board;

	@Autowired
	Agenda agenda;

	@Autowired
	Attendance attendance;

	@Autowired
	Documents documents;

	@Test
	void aMeetingIsAnnouncedHeldAndClosedWithItsMinutes() throws IOException {
		Case item = this.board.item("requester");
		Meeting meeting = this.board.begun(item);
		assertThat(this.board.shown("coordinator", meeting, "Activity_RecordAttendance")).containsEntry("quorum", 3)
			.containsEntry("members", 6);
		this.board.attend(meeting,
				Map.of("present", List.of("member1", "member2", "chair"), "delegates",
						List.of(Map.of("member", "member3", "delegate", "architect@example.org")), "recusals",
						List.of(Map.of("item", item.number(), "recused", "member2"))));
		assertThat(this.board.waits(item)).isFalse();
		assertThat(this.attendance.voters(item.number())).containsExactlyInAnyOrder(new Voter("member1", "member1"),
				new Voter("architect", "member3"), new Voter("chair", "chair"));
		assertThat(this.attendance.chair(item.number())).contains("chair");
		assertThatThrownBy(() -> minutes(meeting))
			.hasMessage("These items are still being voted on: " + item.number() + ".");
		this.agenda.settled(item.number(), "deferred");
		minutes(meeting);
		assertThat(this.board.outcome(meeting)).isEqualTo("minutes-confirmed");
		String minutes = pdf(meeting, "minutes-proces-verbal.pdf");
		assertThat(minutes).contains("Minutes / Procès-verbal", meeting.number(), item.number(),
				"Portal <b> of permits; *part* 2", "Ruth Abernathy present / présence",
				"Arjun Patel delegate / délégation\u00a0: Samuel Okafor", "Grace Kim absent / absence", "3 / 6 (≥ 3)",
				"Étienne Girard", "Deferred / Reportée", "Nothing else was said.");
		assertThat(pdf(meeting, "agenda-ordre-du-jour.pdf")).contains("Agenda / Ordre du jour", item.number());
	}

	@Test
	void eachMemberGetsOneEmailWithAnInvitationInTheirLanguage() {
		Case item = this.board.item("requester");
		Meeting meeting = this.board.announced(item);
		for (String member : List.of("member1", "member2", "chair")) {
			List<Email> letters = this.board.letters(meeting, member);
			assertThat(letters).singleElement().satisfies(email -> {
				assertThat(email.html()).contains("/cases/" + item.number(), "Portal &lt;b&gt; of permits", "Room 5");
				ICalendar calendar = Biweekly.parse(email.calendar()).first();
				assertThat(calendar.getMethod().getValue()).isEqualTo("REQUEST");
				assertThat(calendar.getEvents().get(0).getDateStart().getValue().toInstant())
					.isEqualTo(meeting.startsAt());
				assertThat(calendar.getEvents().get(0).getAttendees().get(0).getEmail())
					.isEqualTo(member + "@example.org");
			});
		}
		assertThat(this.board.letters(meeting, "member2").get(0).subject()).startsWith("Comité d’examen");
		assertThat(this.board.letters(meeting, "requester")).isEmpty();
	}

	@Test
	void anItemWithoutAQuorumMovesAndTheMembersAreTold() {
		Case enough = this.board.item("requester");
		Case tooFew = this.board.item("member1");
		Meeting meeting = this.board.begun(enough, tooFew);
		this.board.attend(meeting, Map.of("present", List.of("member1", "member2", "chair")));
		assertThat(this.agenda.of(enough.number()).orElseThrow().state()).isEqualTo("called");
		Item moved = this.agenda.of(tooFew.number()).orElseThrow();
		assertThat(moved.state()).isEqualTo("open");
		assertThat(moved.startsAt()).isAfter(meeting.startsAt());
		assertThat(this.board.waits(tooFew)).isTrue();
		assertThat(this.board.letters(meeting, "member4")).extracting(Email::template)
			.containsExactly("earb-agenda", "earb-no-quorum");
		assertThat(this.board.letters(meeting, "member4").get(1).html()).contains(tooFew.number())
			.doesNotContain(enough.number());
	}

	@Test
	void anAgendaThatNobodyPreparedGoesOutAsItStands() {
		Case item = this.board.item("requester");
		Meeting regular = this.board.meeting(item);
		this.board.fire(regular, "Event_AgendaDue");
		this.board.fire(regular, "Event_AgendaNotPrepared");
		assertThat(this.board.now(regular).state()).isEqualTo("announced");
		assertThat(this.board.letters(regular, "member1").get(0).html()).contains(item.number());
		// for the other tests: a meeting that was announced takes part in theirs
		this.agenda.remove(item.number());
		assertThat(this.board.letters(regular, "member1")).extracting(Email::template)
			.containsExactly("earb-agenda", "earb-agenda-changed");
		assertThat(this.board.letters(regular, "member1").get(1).html()).doesNotContain(item.number());
	}

	@Test
	void aMeetingWithNothingToDoDoesNotTakePlace() {
		Meeting meeting = this.board.special("chair", this.board.soon());
		this.board.fire(meeting, "Event_AgendaDue");
		assertThatThrownBy(() -> this.board.complete("coordinator", meeting, "Activity_PrepareAgenda",
				Map.of("agendaDecision", "send")))
			.hasMessage("Nothing would be left on the agenda. Cancel the meeting instead.");
		this.board.fire(meeting, "Event_AgendaNotPrepared");
		assertThat(this.board.outcome(meeting)).isEqualTo("cancelled");
		assertThat(this.board.letters(meeting, "chair")).singleElement()
			.satisfies(email -> assertThat(email.calendar()).isNull());
	}

	@Test
	void aCaseThatIsWithdrawnAtThisMomentDelaysNoMinutes() {
		Case item = this.board.item("requester");
		Meeting meeting = this.board.begun(item);
		this.board.withdraw(item);
		this.board.attend(meeting, ALL);
		assertThat(this.agenda.of(item.number()).orElseThrow().state()).isEqualTo("removed");
		minutes(meeting);
		assertThat(this.board.outcome(meeting)).isEqualTo("minutes-confirmed");
	}

	private void minutes(Meeting meeting) {
		this.board.complete("coordinator", meeting, "Activity_ConfirmMinutes",
				Map.of("minutesNotes", "Nothing else was said."));
	}

	private String pdf(Meeting meeting, String name) throws IOException {
		Document document = this.documents.of(meeting.number())
			.stream()
			.filter(each -> each.name().equals(name))
			.findFirst()
			.orElseThrow();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		this.documents.write(document, bytes);
		Files.createDirectories(Path.of("target/screenshots"));
		Files.write(Path.of("target/screenshots", name), bytes.toByteArray());
		try (PDDocument pdf = Loader.loadPDF(bytes.toByteArray())) {
			assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
			return new PDFTextStripper().getText(pdf).replaceAll("\\s*\\R\\s*", " ");
		}
	}

}
