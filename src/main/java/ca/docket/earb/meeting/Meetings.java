package ca.docket.earb.meeting;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import ca.docket.Json;
import ca.docket.casefile.CaseErased;
import com.fasterxml.jackson.core.type.TypeReference;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The meetings, one row each. */
@Component
class Meetings {

	private static final String OPEN = "state in ('planned', 'announced')";

	private static final TypeReference<Roll> ROLL = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final Json json;

	Meetings(JdbcClient jdbc, Json json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * Makes whoever changes meetings or agendas wait for another who does, on whatever
	 * node, until the end of their transaction.
	 */
	void lock() {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended('docket.earb.agenda', 0))").query().listOfRows();
	}

	void add(Meeting meeting) {
		this.jdbc.sql("""
				insert into earb_meeting (number, process_instance_id, series_day, starts_at, ends_at, place, capacity)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(meeting.number(), meeting.processInstanceId(), meeting.seriesDay(),
					Timestamp.from(meeting.startsAt()), Timestamp.from(meeting.endsAt()), meeting.place(),
					meeting.capacity())
			.update();
	}

	Optional<Meeting> find(String number) {
		return this.jdbc.sql("select * from earb_meeting where number = ?")
			.param(number)
			.query(Meeting.class)
			.optional();
	}

	Meeting of(String processInstanceId) {
		return this.jdbc.sql("select * from earb_meeting where process_instance_id = ?")
			.param(processInstanceId)
			.query(Meeting.class)
			.single();
	}

	Optional<Meeting> onSeriesDay(LocalDate day) {
		return this.jdbc.sql("select * from earb_meeting where series_day = ?")
			.param(day)
			.query(Meeting.class)
			.optional();
	}

	/** Those that begin after a moment, the earliest first. */
	List<Meeting> after(Instant moment) {
		return this.jdbc.sql("select * from earb_meeting where " + OPEN + " and starts_at > ? order by starts_at")
			.param(Timestamp.from(moment))
			.query(Meeting.class)
			.list();
	}

	/**
	 * Whether another meeting is at that time.
	 * @param except the meeting to ignore, by its number; empty for none
	 */
	boolean meetsBetween(Instant from, Instant to, String except) {
		return this.jdbc
			.sql("select exists (select from earb_meeting where " + OPEN
					+ " and starts_at < ? and ends_at > ? and number <> ?)")
			.params(Timestamp.from(to), Timestamp.from(from), except)
			.query(Boolean.class)
			.single();
	}

	void move(String number, Slot to) {
		this.jdbc.sql("update earb_meeting set starts_at = ?, ends_at = ?, place = ? where number = ?")
			.params(Timestamp.from(to.startsAt()), Timestamp.from(to.endsAt()), to.place(), number)
			.update();
	}

	void state(String number, String state) {
		this.jdbc.sql("update earb_meeting set state = ? where number = ?").params(state, number).update();
	}

	/** The meeting with the number of the invitation that is sent next. */
	Meeting nextInvitation(String number) {
		return this.jdbc.sql("update earb_meeting set sequence = sequence + 1 where number = ? returning *")
			.param(number)
			.query(Meeting.class)
			.single();
	}

	/** Keeps who is there; the meeting is being held from now on. */
	void held(String number, Roll roll) {
		this.jdbc.sql("update earb_meeting set state = 'held', roll = ?::jsonb where number = ?")
			.params(this.json.write(roll), number)
			.update();
	}

	/** Without seats before the meeting. */
	Roll roll(String number) {
		return this.jdbc.sql("select roll from earb_meeting where number = ? and roll is not null")
			.param(number)
			.query(String.class)
			.optional()
			.map(kept -> this.json.read(kept, ROLL))
			.orElse(Roll.NOBODY);
	}

	/** Notes who has an invitation in their calendar. */
	void invited(String number, String person) {
		this.jdbc.sql("insert into earb_invited (meeting, person) values (?, ?) on conflict do nothing")
			.params(number, person)
			.update();
	}

	List<String> invited(String number) {
		return this.jdbc.sql("select person from earb_invited where meeting = ? order by person")
			.param(number)
			.query(String.class)
			.list();
	}

	void uninvited(String number, String person) {
		this.jdbc.sql("delete from earb_invited where meeting = ? and person = ?").params(number, person).update();
	}

	@EventListener
	void erased(CaseErased event) {
		this.jdbc.sql("delete from earb_meeting where number = ?").param(event.caseFile().number()).update();
	}

}
