package ca.docket.hiring;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import ca.docket.casefile.worklist.WorkListTask;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Keeps what is decided on applications for the areas of their competitions. */
@Component
class AreaChoices {

	private static final String AREA = TaskVariable.sql("area") + "::int";

	/** Nobody stands before another who has the same score. */
	private static final String SELECT = """
			select * from (
			  select a.*, c.outcome is not null closed, c.outcome is not distinct from 'hired' hired,
			    a.number application, {area} area, h.invited, h.interview_at, h.place,
			    h.interviewed_on, h.interview_score, h.offer, h.reply, h.checked, h.saved_in, coalesce(h.version, 0) version,
			    1 + count(*) filter (where c.outcome is null and a.standing in ('in', 'ask'))
			      over (order by a.score desc nulls last groups between unbounded preceding and 1 preceding) rank
			  from hiring_application a join casefile_case c on c.number = a.number
			  left join hiring_choice h on h.application = a.number and h.area = {area}
			  where a.competition = :competition) ranked
			where :number::text is null or number = :number order by score desc nulls last, name""";

	/** What is saved in a list that is open can still be changed. */
	private static final String TURNED_DOWN = """
			 ('no' in (h.invited, h.offer) or h.reply = 'declined' or h.checked = 'withdrawn')
			and (h.area = :handedIn or not exists (select from act_ru_task t where t.id_ = h.saved_in))
			""";

	private static final RowMapper<Choice> CHOICE = new SimplePropertyRowMapper<>(Choice.class);

	private final JdbcClient jdbc;

	AreaChoices(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * An application in an area.
	 *
	 * @param rank by the score; those who score the same have the same
	 * @param interviewScore as the panel agreed; null before, and without a panel
	 */
	record Candidate(Application application, Choice choice, int rank, BigDecimal interviewScore) {

		boolean isOpen() {
			return !this.application.closed();
		}

		/**
		 * Whether they have one of the openings, or are to answer whether they take it.
		 */
		boolean holdsOpening() {
			return (isOpen() || this.application.hired()) && this.choice.holdsOffer();
		}

	}

	/** All applications of a competition in an area, the best first. */
	List<Candidate> of(String competition, int area) {
		return select(":area").param("competition", competition)
			.param("area", area)
			.param("number", null)
			.query(AreaChoices::candidate)
			.list();
	}

	/**
	 * The same, in the area of a list.
	 * @param number only this one; null for all
	 */
	List<Candidate> of(WorkListTask task, String number) {
		return select(AREA).param("competition", task.caseFile().number())
			.param("task", task.id())
			.param("number", number)
			.query(AreaChoices::candidate)
			.list();
	}

	private StatementSpec select(String area) {
		return this.jdbc.sql(SELECT.replace("{area}", area));
	}

	private static Candidate candidate(ResultSet row, int number) throws SQLException {
		return new Candidate(Application.ROWS.mapRow(row, number), CHOICE.mapRow(row, number), row.getInt("rank"),
				row.getBigDecimal("interview_score"));
	}

	/** Those who have not been ruled out. */
	List<Candidate> open(String competition, int area) {
		return of(competition, area).stream().filter(Candidate::isOpen).toList();
	}

	/** The numbers of those who were interviewed in any area. */
	Set<String> interviewed(String competition) {
		return this.jdbc.sql("""
				select h.application from hiring_choice h join hiring_application a on a.number = h.application
				where a.competition = ? and h.interviewed_on is not null""")
			.param(competition)
			.query(String.class)
			.set();
	}

	/**
	 * Those who were interviewed and are turned down for good in all areas.
	 * @param handedIn the area whose list is being handed in
	 */
	List<Application> turnedDown(String competition, int handedIn) {
		return this.jdbc
			.sql("""
					select a.*, false closed, false hired from hiring_application a
					join casefile_case c on c.number = a.number and c.outcome is null
					join hiring_competition k on k.number = a.competition and k.number = :competition
					where exists (select from hiring_choice h where h.application = a.number and h.interviewed_on is not null)
					  and json_array_length(k.areas) = (select count(*) from hiring_choice h where h.application = a.number
					    and"""
					+ TURNED_DOWN + ")")
			.param("competition", competition)
			.param("handedIn", handedIn)
			.query(Application.class)
			.list();
	}

	/** The areas, counted from 1, in which somebody is turned down for good. */
	List<Integer> turnedDown(String application) {
		return this.jdbc
			.sql("select area from hiring_choice h where application = :number and" + TURNED_DOWN + "order by area")
			.param("number", application)
			.param("handedIn", 0)
			.query(Integer.class)
			.list();
	}

	/** Of one application, in all areas. */
	List<Choice> ofApplication(String number) {
		return this.jdbc.sql("select * from hiring_choice where application = ? order by area")
			.param(number)
			.query(Choice.class)
			.list();
	}

	/** Of the same application, in the other areas. */
	List<Choice> elsewhere(Choice here) {
		return ofApplication(here.application()).stream().filter(other -> other.area() != here.area()).toList();
	}

	/** What the panel of an area agreed that the interview of a person scores. */
	void score(String application, int area, BigDecimal score) {
		this.jdbc.sql("update hiring_choice set interview_score = ? where application = ? and area = ?")
			.params(score, application, area)
			.update();
	}

	void keep(Choice choice) {
		this.jdbc
			.sql("""
					insert into hiring_choice (application, area, invited, interview_at, place, interviewed_on, offer, reply,
					  checked, saved_in) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
					on conflict (application, area) do update set invited = excluded.invited,
					  interview_at = excluded.interview_at, place = excluded.place, interviewed_on = excluded.interviewed_on,
					  offer = excluded.offer, reply = excluded.reply, checked = excluded.checked,
					  saved_in = excluded.saved_in, version = hiring_choice.version + 1""")
			.params(choice.application(), choice.area(), choice.invited(),
					Optional.ofNullable(choice.interviewAt()).map(Timestamp::from).orElse(null), choice.place(),
					choice.interviewedOn(), choice.offer(), choice.reply(), choice.checked(), choice.savedIn())
			.update();
	}

}
