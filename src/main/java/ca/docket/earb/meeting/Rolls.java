package ca.docket.earb.meeting;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sat in which meeting. */
@Component
class Rolls {

	private final JdbcClient jdbc;

	private final Meetings meetings;

	Rolls(JdbcClient jdbc, Meetings meetings) {
		this.jdbc = jdbc;
		this.meetings = meetings;
	}

	/** Keeps it; the meeting is being held from now on. */
	void keep(Meeting meeting, Roll roll) {
		this.meetings.led(meeting.number(), roll.chair(), roll.actingChair());
		roll.seats()
			.forEach((member, person) -> this.jdbc
				.sql("insert into earb_seat (meeting, member, person) values (?, ?, ?)")
				.params(meeting.number(), member, person)
				.update());
		roll.recusals()
			.forEach((caseNumber,
					members) -> members.forEach(member -> this.jdbc
						.sql("insert into earb_recusal (meeting, case_number, member) values (?, ?, ?)")
						.params(meeting.number(), caseNumber, member)
						.update()));
	}

	/** Without seats before the meeting. */
	Roll of(Meeting meeting) {
		Map<String, String> seats = new TreeMap<>();
		this.jdbc.sql("select member, person from earb_seat where meeting = ?").param(meeting.number()).query(row -> {
			seats.put(row.getString("member"), row.getString("person"));
		});
		Map<String, Set<String>> recusals = new TreeMap<>();
		this.jdbc.sql("select case_number, member from earb_recusal where meeting = ?")
			.param(meeting.number())
			.query(row -> {
				recusals.computeIfAbsent(row.getString("case_number"), number -> new TreeSet<>())
					.add(row.getString("member"));
			});
		return new Roll(seats, recusals, meeting.chair(), meeting.actingChair());
	}

}
