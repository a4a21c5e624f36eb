package ca.docket.earb.meeting;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.IntStream;

import ca.docket.DocketTest;
import ca.docket.Office;
import ca.docket.calendar.Deadlines;
import ca.docket.calendar.PolicyTerms;
import ca.docket.calendar.WorkingDays;
import ca.docket.casefile.Cases;
import ca.docket.casefile.Opening;
import ca.docket.notice.MovableClock;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The next meeting around a year's end that no other test comes to. */
@DocketTest
class NextMeetingTest {

	private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

	@Autowired
	Meetings meetings;

	@Autowired
	Items items;

	@Autowired
	PolicyTerms<BoardTerms> terms;

	@Autowired
	WorkingDays workingDays;

	@Autowired
	Deadlines deadlines;

	@Autowired
	RuntimeService runtime;

	@Autowired
	Cases cases;

	@Autowired
	Office office;

	private final MovableClock clock = new MovableClock(Instant.now());

	private Timing timing;

	private NextMeeting next;

	@BeforeEach
	void aBoardWithAClockOfItsOwn() {
		this.timing = new Timing(this.terms, this.workingDays, this.deadlines, this.office, this.clock);
		this.next = new NextMeeting(this.meetings, this.items, this.runtime, this.timing, this.clock);
	}

	/**
	 * The meeting of 7 January 2032: ten working days before, without two week-ends, New
	 * Year, Christmas and Boxing Day, is 19 December.
	 */
	@Test
	void whatComesInOnTheLastDayIsInTimeAndADayLaterItWaitsForTheNextMeeting() {
		assertThat(inTimeAt("2031-12-19T23:59")).isEqualTo(at("2032-01-07T09:30"));
		assertThat(inTimeAt("2031-12-20T00:01")).isEqualTo(at("2032-01-21T09:30"));
	}

	@Test
	void aFullMeetingIsFollowedByTheNextOneAndWhatMovesNeedsNoLeadTime() {
		this.clock.set(at("2033-12-05T12:00"));
		Meeting first = this.next.inTime();
		assertThat(first.startsAt()).isEqualTo(at("2033-12-21T09:30"));
		assertThat(this.next.inTime()).isEqualTo(first);
		assertThat(this.next.after(first).startsAt()).isEqualTo(at("2034-01-04T09:30"));
		int room = first.capacity() - this.items.open(first.number()).size();
		IntStream.range(0, room).forEach(number -> this.items.add(first.number(), submission()));
		assertThat(this.next.hasRoom(first)).isFalse();
		assertThat(this.next.inTime().startsAt()).isEqualTo(at("2034-01-04T09:30"));
		this.items.open(first.number()).forEach(item -> this.items.state(item, "removed"));
	}

	@Test
	void anAgendaIsPreparedWorkingDaysBeforeAndGoesOutAtTheLatestTheDayBefore() {
		Instant meeting = at("2032-01-05T09:30");
		this.clock.set(at("2031-12-01T12:00"));
		assertThat(this.timing.agendaFrom(meeting)).isEqualTo(at("2031-12-24T00:00"));
		assertThat(this.timing.agendaBy(meeting)).isEqualTo(at("2032-01-02T17:00"));
		this.clock.set(at("2032-01-02T17:01"));
		assertThat(this.timing.agendaBy(meeting)).isEqualTo(meeting);
	}

	@Test
	void anAgendaIsSentByTheOfficesClockWhereTheClocksChangeBeforeTheMeeting() {
		this.clock.set(at("2032-03-01T12:00"));
		assertThat(this.timing.agendaBy(Instant.parse("2032-03-15T13:30:00Z")))
			.isEqualTo(Instant.parse("2032-03-12T22:00:00Z"));
		assertThat(this.timing.agendaFrom(Instant.parse("2032-11-08T14:30:00Z")))
			.isEqualTo(Instant.parse("2032-11-01T04:00:00Z"));
	}

	private Instant inTimeAt(String time) {
		this.clock.set(at(time));
		return this.next.inTime().startsAt();
	}

	private String submission() {
		return this.cases
			.open(new Opening("earb", UUID.randomUUID().toString(), "A solution", "city-clerk", "requester"));
	}

	private static Instant at(String time) {
		return LocalDateTime.parse(time).atZone(TORONTO).toInstant();
	}

}
