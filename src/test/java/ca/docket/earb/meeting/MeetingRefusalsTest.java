package ca.docket.earb.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import ca.docket.DocketTest;
import ca.docket.calendar.WorkingDays;
import ca.docket.casefile.Case;
import ca.docket.engine.Objection;
import ca.docket.engine.Submission;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a meeting can't do, and who can't call one. */
@DocketTest
class MeetingRefusalsTest {

	private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

	@Autowired
	MeetingSteps board;

	@Autowired
	Agenda agenda;

	@Autowired
	MeetingFamily meetings;

	@Autowired
	WorkingDays workingDays;

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
		Map<String, Object> answers = this.board.asItIs(meeting);
		answers.putAll(Map.of("present", List.of("member2"), field, answer));
		return this.meetings
			.check(new Submission("earb-meeting", (TaskEntity) this.board.task(meeting, activity), null, answers));
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

}
