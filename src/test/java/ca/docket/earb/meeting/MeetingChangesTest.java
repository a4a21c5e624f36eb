package ca.docket.earb.meeting;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import biweekly.Biweekly;
import biweekly.ICalendar;
import ca.docket.DocketTest;
import ca.docket.casefile.Case;
import ca.docket.notice.Email;
import ca.docket.security.Directory;
import ca.docket.security.Person;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Meetings that are called, moved and cancelled. */
@DocketTest
class MeetingChangesTest {

	@Autowired
	MeetingSteps board;

	@Autowired
	Agenda agenda;

	@Autowired
	PutOnAgenda putOnAgenda;

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
		this.board.complete("coordinator", meeting, "Activity_ChangeAgenda", this.board.asItIs(meeting));
		assertThat(this.board.letters(meeting, "member3")).hasSize(1);
		assertThat(this.board.task(meeting, "Activity_ChangeAgenda")).isNotNull();
	}

	@Test
	void itemsAreOrderedAndMoveOn() {
		Case first = this.board.item("requester");
		Case second = this.board.item("requester");
		Case third = this.board.item("requester");
		Meeting meeting = this.board.announced(first, second, third);
		Map<String, Object> answers = this.board.asItIs(meeting);
		answers.putAll(Map.of("order", List.of(third.number()), "moveOn", List.of(second.number())));
		this.board.complete("coordinator", meeting, "Activity_ChangeAgenda", answers);
		assertThat(this.agenda.of(third.number()).orElseThrow().position()).isEqualTo(1);
		assertThat(this.agenda.of(first.number()).orElseThrow().position()).isEqualTo(2);
		assertThat(this.agenda.of(second.number()).orElseThrow().startsAt()).isAfter(meeting.startsAt());
		assertThat(this.board.letters(meeting, "member5")).hasSize(2);
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

}
