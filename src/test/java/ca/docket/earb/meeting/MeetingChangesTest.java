package ca.docket.earb.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import biweekly.Biweekly;
import biweekly.ICalendar;
import ca.docket.DocketTest;
import ca.docket.calendar.WorkingDays;
import ca.docket.casefile.Case;
import ca.docket.engine.Objection;
import ca.docket.engine.Submission;
import ca.docket.notice.Email;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Meetings that are called, moved and cancelled, and what can't be. */
@DocketTest
class MeetingChangesTest {

	private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

	@Autowired
	MeetingSteps board;

	@Autowired
	Agenda agenda;

	@Autowired
	MeetingFamily meetings;

	@Autowired
	PutOnAgenda putOnAgenda;

	@Autowired
	WorkingDays workingDays;

	@Autowired
	Directory directory;

	@AfterEach
	void theBoardIsAsBefore() {
		this.directory.find("leaving").ifPresent(person -> this.directory.write(person, List.of("staff")));
	}

	@Test
	void aCancelledMeetingGoesFromTheCalendarsAndItsItemsMove() {
		Case item = this.board.item("requester");
		Meeting meeting = this.board.announced(item);
		this.board.complete("coordinator", meeting, "Activity_ChangeAgenda",
				Map.of("agendaDecision", "cancel", "cancelReason", "The room is flooded."));
		assertThat(this.board.outcome(meeting)).isEqualTo("cancelled");
		Item moved = this.agenda.of(item.number()).orElseThrow();
		assertThat(moved.state()).isEqualTo("open");
		assertThat(moved.meeting()).isNotEqualTo(meeting.number());
		List<Email> letters = this.board.letters(meeting, "member1");
		assertThat(letters).extracting(Email::template).containsExactly("earb-agenda", "earb-meeting-cancelled");
		assertThat(letters.get(1).html()).contains("The room is flooded.", item.number());
		ICalendar calendar = Biweekly.parse(letters.get(1).calendar()).first();
		assertThat(calendar.getMethod().getValue()).isEqualTo("CANCEL");
		assertThat(calendar.getEvents().get(0).getUid().getValue())
			.isEqualTo(Biweekly.parse(letters.get(0).calendar()).first().getEvents().get(0).getUid().getValue());
		assertThat(calendar.getEvents().get(0).getSequence().getValue()).isEqualTo(1);
	}

	@Test
	void aChangedTimeAndPlaceReachTheCalendarsAndTheTimer() {
		Meeting meeting = this.board.announced(this.board.item("requester"));
		Map<String, Object> elsewhere = this.board.soon();
		elsewhere.putAll(Map.of("agendaDecision", "send", "place", "Room 9"));
		this.board.complete("coordinator", meeting, "Activity_ChangeAgenda", elsewhere);
		Meeting moved = this.board.now(meeting);
		assertThat(moved.startsAt()).isNotEqualTo(meeting.startsAt());
		assertThat(moved.place()).isEqualTo("Room 9");
		assertThat(this.board.firesAt(meeting, "Event_MeetingBegins")).isEqualTo(moved.startsAt());
		Email update = this.board.letters(meeting, "chair").get(1);
		assertThat(update.template()).isEqualTo("earb-agenda-changed");
		assertThat(Biweekly.parse(update.calendar()).first().getEvents().get(0).getLocation().getValue())
			.isEqualTo("Room 9");
	}

	@Test
	void whatChangesNothingTellsNobody() {
		Meeting meeting = this.board.announced(this.board.item("requester"));
		this.board.complete("coordinator", meeting, "Activity_ChangeAgenda", asItIs(meeting));
		assertThat(this.board.letters(meeting, "member3")).hasSize(1);
		assertThat(this.board.task(meeting, "Activity_ChangeAgenda")).isNotNull();
	}

	@Test
	void itemsAreOrderedAndMoveOn() {
		Case first = this.board.item("requester");
		Case second = this.board.item("requester");
		Case third = this.board.item("requester");
		Meeting meeting = this.board.announced(first, second, third);
		Map<String, Object> answers = asItIs(meeting);
		answers.putAll(Map.of("order", List.of(third.number()), "moveOn", List.of(second.number())));
		this.board.complete("coordinator", meeting, "Activity_ChangeAgenda", answers);
		assertThat(this.agenda.of(third.number()).orElseThrow().position()).isEqualTo(1);
		assertThat(this.agenda.of(first.number()).orElseThrow().position()).isEqualTo(2);
		assertThat(this.agenda.of(second.number()).orElseThrow().startsAt()).isAfter(meeting.startsAt());
		assertThat(this.board.letters(meeting, "member5")).hasSize(2);
	}

	@Test
	void anItemOnAnotherAgendaStaysThereWhateverIsSaid() {
		Case other = this.board.item("requester");
		Meeting meeting = this.board.announced(this.board.item("requester"));
		Meeting another = this.board.announced(this.board.item("requester"), other);
		Item before = this.agenda.of(other.number()).orElseThrow();
		assertThat(before.meeting()).isEqualTo(another.number());
		Meeting later = (meeting.startsAt().isAfter(another.startsAt())) ? meeting : another;
		assertThat(this.agenda.arrange(meeting, List.of(other.number()), List.of(other.number()), List.of())).isFalse();
		assertThat(this.agenda.of(other.number())).contains(before);
		assertThat(this.agenda.arrange(later, List.of(), List.of(), List.of(other.number())))
			.as("nothing is brought forward from an earlier meeting")
			.isFalse();
		assertThat(this.agenda.of(other.number())).contains(before);
	}

	/** Also where an owner's form asks for the items without offering them. */
	@Test
	void aMeetingActsOnNoItemOfAnother() {
		Case other = this.board.item("requester");
		Meeting meeting = this.board.announced(this.board.item("requester"));
		Meeting another = this.board.announced(this.board.item("requester"), other);
		List<String> foreign = List.of(other.number());
		for (String field : List.of("order", "moveOn")) {
			assertThat(objections(meeting, "Activity_ChangeAgenda", field, foreign))
				.contains(Objection.of("earb-meeting.foreign", other.number()));
			assertThat(objections(another, "Activity_ChangeAgenda", field, foreign)).isEmpty();
		}
		assertThat(objections(another, "Activity_ChangeAgenda", "bringForward", foreign))
			.contains(Objection.of("earb-meeting.not-later", other.number()));
		Meeting begun = this.board.begun(this.board.item("requester"));
		assertThat(objections(begun, "Activity_RecordAttendance", "recusals",
				List.of(Map.of("item", other.number(), "recused", "member2"))))
			.contains(Objection.of("earb-attendance.foreign", other.number()));
	}

	private List<Objection> objections(Meeting meeting, String activity, String field, Object answer) {
		Map<String, Object> answers = asItIs(meeting);
		answers.putAll(Map.of("present", List.of("member2"), field, answer));
		return this.meetings
			.check(new Submission("earb-meeting", (TaskEntity) this.board.task(meeting, activity), null, answers));
	}

	@Test
	void anItemIsThatOfTheCaseWhateverKeyAModelGivesIt() {
		Case own = this.board.item("requester");
		Case foreign = this.board.item("requester");
		this.agenda.remove(own.number());
		this.agenda.remove(foreign.number());
		ExecutionEntity execution = new ExecutionEntity();
		execution.setRootProcessInstanceId(own.processInstanceId());
		execution.setProcessInstance(execution);
		execution.setBusinessKey(foreign.number());
		this.putOnAgenda.execute(execution);
		assertThat(this.agenda.of(foreign.number()).orElseThrow().state()).isEqualTo("removed");
		assertThat(this.agenda.of(own.number()).orElseThrow().state()).isNotEqualTo("removed");
	}

	@Test
	void aWithdrawnItemFreesItsPlaceAndTheAgendaGoesOutAgain() {
		Case stays = this.board.item("requester");
		Case goes = this.board.item("requester");
		Meeting meeting = this.board.announced(stays, goes);
		this.agenda.remove(goes.number());
		this.agenda.remove(goes.number());
		assertThat(this.board.letters(meeting, "member1")).hasSize(2);
		assertThat(this.board.letters(meeting, "member1").get(1).html()).contains(stays.number())
			.doesNotContain(goes.number());
	}

	@Test
	void whoLeavesTheBoardLosesTheEntryInTheirCalendar() {
		Person leaving = new Person("leaving", "Lea", "Ving", "leaving@example.org", Locale.ENGLISH);
		this.directory.write(leaving, List.of("staff", "earb-members"));
		Case goes = this.board.item("requester");
		Meeting meeting = this.board.announced(this.board.item("requester"), goes);
		this.directory.write(leaving, List.of("staff"));
		this.agenda.remove(goes.number());
		List<Email> letters = this.board.letters(meeting, "leaving");
		assertThat(letters).extracting(Email::template).containsExactly("earb-agenda", "earb-uninvited");
		assertThat(Biweekly.parse(letters.get(1).calendar()).first().getMethod().getValue()).isEqualTo("CANCEL");
	}

	@Test
	void aMeetingIsNotCalledInThePastOnADayOffOvernightOrTwice() {
		LocalDate today = LocalDate.now(TORONTO);
		refused("That time is in the past.", MeetingSteps.form(today.minusDays(1), LocalTime.NOON));
		LocalDate holiday = LocalDate.of(today.getYear(), 12, 25);
		LocalDate closed = holiday.isAfter(today) ? holiday : holiday.plusYears(1);
		refused("The office is closed on " + closed + ": choose a working day.",
				MeetingSteps.form(closed, LocalTime.NOON));
		refused("A meeting can be called at most a year ahead.",
				MeetingSteps.form(today.plusDays(400), LocalTime.NOON));
		LocalDate day = this.workingDays.plus(today, 30);
		Map<String, Object> late = MeetingSteps.form(day, LocalTime.of(23, 50));
		refused("A meeting ends on the day on which it begins.", late);
		Meeting meeting = this.board.special("chair", this.board.soon());
		refused("The board already meets at that time.",
				MeetingSteps.form(LocalDate.ofInstant(meeting.startsAt(), TORONTO),
						LocalTime.ofInstant(meeting.startsAt().plusSeconds(600), TORONTO)));
	}

	@Test
	void onlyTheChairCallsASpecialMeeting() {
		assertThatThrownBy(() -> this.board.special("member1", this.board.soon())).isInstanceOf(Exception.class);
		Meeting meeting = this.board.special("chair", this.board.soon());
		assertThat(meeting.seriesDay()).isNull();
		assertThat(meeting.place()).isEqualTo("Room 5");
	}

	@Test
	void moreItemsThanThereIsRoomForAreRefused() {
		Meeting meeting = this.board.special("chair", this.board.soon());
		this.board.fire(meeting, "Event_AgendaDue");
		List<String> six = IntStream.range(0, 6).mapToObj(number -> this.board.item("requester").number()).toList();
		assertThatThrownBy(() -> this.board.complete("coordinator", meeting, "Activity_PrepareAgenda",
				Map.of("agendaDecision", "send", "bringForward", six)))
			.hasMessage("There is room for 5 items only.");
	}

	@Test
	void aStrangerCanSitForNobody() {
		Meeting meeting = this.board.begun(this.board.item("requester"));
		assertThatThrownBy(() -> this.board.complete("coordinator", meeting, "Activity_RecordAttendance",
				Map.of("present", List.of("member1"), "delegates",
						List.of(Map.of("member", "member2", "delegate", "stranger")))))
			.hasMessageContaining("stranger");
		assertThat(this.board.task(meeting, "Activity_RecordAttendance")).isNotNull();
	}

	@Test
	void anItemWithAQuorumNeedsSomebodyWhoLeadsIt() {
		Case item = this.board.item("requester");
		Meeting meeting = this.board.begun(item);
		List<String> present = List.of("member1", "member2", "member3");
		assertThatThrownBy(() -> attend(meeting, Map.of("present", present)))
			.hasMessageContaining("Nobody leads the item " + item.number() + ": the chair");
		assertThatThrownBy(() -> attend(meeting,
				Map.of("present", List.of("member1", "member2", "member3", "member4"), "actingChair", "member2",
						"recusals", List.of(Map.of("item", item.number(), "recused", "member2")))))
			.hasMessageContaining("Nobody leads the item " + item.number() + ": neither");
		// without a quorum nobody needs to lead
		attend(meeting, Map.of("present", List.of("member1")));
	}

	private void attend(Meeting meeting, Map<String, Object> answers) {
		this.board.complete("coordinator", meeting, "Activity_RecordAttendance", answers);
	}

	private void refused(String sentence, Map<String, Object> form) {
		assertThatThrownBy(() -> this.board.special("chair", form)).hasMessageContaining(sentence);
	}

	private Map<String, Object> asItIs(Meeting meeting) {
		Map<String, Object> form = new HashMap<>(MeetingSteps.form(LocalDate.ofInstant(meeting.startsAt(), TORONTO),
				LocalTime.ofInstant(meeting.startsAt(), TORONTO)));
		form.putAll(Map.of("agendaDecision", "send", "meetingMinutes",
				(int) ChronoUnit.MINUTES.between(meeting.startsAt(), meeting.endsAt())));
		return form;
	}

}
