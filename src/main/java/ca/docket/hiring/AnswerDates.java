package ca.docket.hiring;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Objects;

import ca.docket.Office;
import ca.docket.casefile.ProcessMessages;
import ca.docket.hiring.AreaChoices.Candidate;
import org.springframework.stereotype.Component;

/** Until when whoever was interviewed is told whether a decision was made. */
@Component
class AnswerDates {

	/** By O. Reg. 476/24, in calendar days after the person's own last interview. */
	private static final int TOLD_WITHIN = 45;

	/** EXAMPLE: so many days before, Human Resources is reminded. */
	private static final int REMINDED = 10;

	private final AreaChoices choices;

	private final ProcessMessages messages;

	private final Office office;

	private final Clock clock;

	AnswerDates(AreaChoices choices, ProcessMessages messages, Office office, Clock clock) {
		this.choices = choices;
		this.messages = messages;
		this.office = office;
		this.clock = clock;
	}

	Instant moment(String day, String time) {
		return Posting.moment(day, time, this.office.zone());
	}

	boolean isFuture(LocalDate day) {
		return day.isAfter(today());
	}

	private LocalDate today() {
		return this.office.day(this.clock.instant());
	}

	/** The time runs from this interview, unless another area held a later one. */
	void interviewed(Candidate one, LocalDate day) {
		boolean later = this.choices.elsewhere(one.choice())
			.stream()
			.map(Choice::interviewedOn)
			.filter(Objects::nonNull)
			.anyMatch(day::isBefore);
		if (!later && !day.equals(one.choice().interviewedOn())) {
			this.messages.send(one.application().processInstanceId(), "hiring-application.interviewed",
					variables(day.plusDays(TOLD_WITHIN)));
		}
	}

	/** When somebody who was told that there is no decision yet is told again. */
	LocalDate next() {
		return today().plusDays(TOLD_WITHIN);
	}

	/** What the timers of an application wait for: the end of the day is too late. */
	Map<String, Object> variables(LocalDate tellBy) {
		return Map.of("tellBy", date(tellBy), "remindAt", date(tellBy.minusDays(REMINDED)));
	}

	private Date date(LocalDate day) {
		return Date.from(day.atStartOfDay(this.office.zone()).toInstant());
	}

}
