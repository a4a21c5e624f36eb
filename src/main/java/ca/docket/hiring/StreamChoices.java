package ca.docket.hiring;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what is decided on applications for the streams of their competitions. */
@Component
class StreamChoices {

	private final JdbcClient jdbc;

	private final Applications applications;

	StreamChoices(JdbcClient jdbc, Applications applications) {
		this.jdbc = jdbc;
		this.applications = applications;
	}

	/**
	 * An application in a stream.
	 */
	record Candidate(Application application, Choice choice) {

		boolean isOpen() {
			return !this.application.closed();
		}

	}

	/** All applications of a competition in a stream, the best first. */
	List<Candidate> of(String competition, int stream) {
		Map<String, Choice> decided = all(competition).stream()
			.filter(one -> one.stream() == stream)
			.collect(Collectors.toMap(Choice::application, Function.identity()));
		return this.applications.ranked(competition)
			.stream()
			.map(one -> new Candidate(one, decided.getOrDefault(one.number(), Choice.none(one.number(), stream))))
			.toList();
	}

	/** Those who have not been ruled out. */
	List<Candidate> open(String competition, int stream) {
		return of(competition, stream).stream().filter(Candidate::isOpen).toList();
	}

	/** In all streams. */
	List<Choice> all(String competition) {
		return this.jdbc.sql("""
				select h.* from hiring_choice h join hiring_application a on a.number = h.application
				where a.competition = ?""").param(competition).query(Choice.class).list();
	}

	/**
	 * Until the caller's transaction ends nobody else decides on an application, or
	 * answers for it.
	 */
	void hold(String application) {
		this.jdbc.sql("select number from hiring_application where number = ? for update")
			.param(application)
			.query(String.class)
			.list();
	}

	/** Of one application, in all streams. */
	List<Choice> ofApplication(String number) {
		return this.jdbc.sql("select * from hiring_choice where application = ? order by stream")
			.param(number)
			.query(Choice.class)
			.list();
	}

	void keep(Choice choice) {
		this.jdbc
			.sql("""
					insert into hiring_choice (application, stream, invited, interview_at, place, interviewed_on, offer, reply,
					  checked, saved_in) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
					on conflict (application, stream) do update set invited = excluded.invited,
					  interview_at = excluded.interview_at, place = excluded.place, interviewed_on = excluded.interviewed_on,
					  offer = excluded.offer, reply = excluded.reply, checked = excluded.checked,
					  saved_in = excluded.saved_in, version = hiring_choice.version + 1""")
			.params(choice.application(), choice.stream(), choice.invited(),
					Optional.ofNullable(choice.interviewAt()).map(Timestamp::from).orElse(null), choice.place(),
					choice.interviewedOn(), choice.offer(), choice.reply(), choice.checked(), choice.savedIn())
			.update();
	}

}
