package ca.docket.hiring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import ca.docket.Json;
import ca.docket.casefile.worklist.RowCount;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.engine.sealed.SealedRound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Keeps what screeners say of applications. Until all have handed in their lists nobody
 * reads but their own.
 */
@Component
class Screenings {

	/** Who stands for what all agreed on. */
	static final String ALL = "";

	/** The share that a screener was given. */
	static final String SHARE = "s.assigned and not s.closed";

	/** Whom nobody was given yet. */
	static final String LISTED = "a.screeners > 0 and" + ScreeningQueue.NOT_ASSIGNED;

	private static final String SCREENER = TaskVariable.sql("screener");

	private static final String SELECT = """
			select a.*, false closed, false hired, s.application, s.screener, s.knows, s.assigned, s.compared, s.said, s.version
			from hiring_application a join casefile_case c on c.number = a.number and c.outcome is null
			left join hiring_screening s on s.application = a.number and s.screener = %s
			where a.competition = :competition and (:number::text is null or a.number = :number) and {which}
			order by length(a.number), a.number"""
		.formatted(SCREENER);

	private final JdbcClient jdbc;

	private final Json json;

	private final SealedRound rounds;

	Screenings(JdbcClient jdbc, Json json, SealedRound rounds) {
		this.jdbc = jdbc;
		this.json = json;
		this.rounds = rounds;
	}

	/**
	 * An application with what one screener says of it.
	 *
	 * @param judgement null for nothing yet
	 */
	record Judged(Application application, Judgement judgement) {
	}

	/** How much of their share the screener whose list it is has judged. */
	RowCount count(WorkListTask task) {
		return share(task, "select count(said) done, count(*) \"all\" from (" + SELECT + ") share", SHARE, null)
			.query(RowCount.class)
			.single();
	}

	/**
	 * Of the screener whose list a task is.
	 * @param number only this application; null for all
	 */
	List<Judged> of(WorkListTask task, String which, String number) {
		return share(task, SELECT, which, number)
			.query((row, at) -> new Judged(Application.ROWS.mapRow(row, at),
					(row.getString("application") != null) ? row(row, at) : null))
			.list();
	}

	private StatementSpec share(WorkListTask task, String sql, String which, String number) {
		return this.jdbc.sql(sql.replace("{which}", which))
			.param("task", task.id())
			.param("competition", task.caseFile().number())
			.param("number", number);
	}

	/** Who knows whom; nothing of what they say of anybody. */
	List<Judgement> acquaintances(String competition) {
		return without(competition, "s.knows");
	}

	/** Who knows whom, or has the application already. */
	List<Judgement> barred(String competition) {
		return without(competition, "(s.knows or s.assigned)");
	}

	private List<Judgement> without(String competition, String which) {
		return this.jdbc
			.sql("""
					select s.application, s.screener, s.knows, s.assigned, s.compared, null said, s.version from hiring_screening s
					join hiring_application a on a.number = s.application where a.competition = ? and\s"""
					+ which)
			.param(competition)
			.query(this::row)
			.list();
	}

	/**
	 * What was said of the applications of a competition.
	 * @param application only of this one; null for all
	 * @throws IllegalStateException while it is sealed
	 */
	List<Judgement> all(Competition competition, String application) {
		if (this.rounds.of(competition.processInstanceId()).filter(round -> !round.isOpen()).isEmpty()) {
			throw new IllegalStateException("The screening of %s is sealed".formatted(competition.number()));
		}
		return this.jdbc.sql("""
				select s.* from hiring_screening s join hiring_application a on a.number = s.application
				where a.competition = :competition and (:application::text is null or a.number = :application)
				  and (s.assigned or s.screener = '') order by s.application, s.screener""")
			.param("competition", competition.number())
			.param("application", application)
			.query(this::row)
			.list();
	}

	/** Whether the screener whose list it is knows whoever applied. */
	void knows(WorkListTask task, String application, boolean knows) {
		this.jdbc.sql("""
				insert into hiring_screening (application, screener, knows, version) values (:number, %s, :knows, 1)
				on conflict (application, screener) do update set knows = excluded.knows,
				  version = hiring_screening.version + 1""".formatted(SCREENER))
			.param("number", application)
			.param("task", task.id())
			.param("knows", knows)
			.update();
	}

	/**
	 * Keeps what the screener whose list it is says.
	 * @return false where it is not theirs to say
	 */
	boolean judge(WorkListTask task, String application, Map<String, Object> said) {
		return this.jdbc
			.sql("""
					update hiring_screening s set said = :said::json, version = version + 1
					where s.application = :number and s.screener = %s and s.assigned and not s.closed
					  and exists (select from casefile_case where number = :number and outcome is null)"""
				.formatted(SCREENER))
			.param("number", application)
			.param("task", task.id())
			.param("said", this.json.write(said))
			.update() > 0;
	}

	void assign(String application, String screener) {
		this.jdbc.sql("""
				insert into hiring_screening (application, screener, assigned) values (?, ?, true)
				on conflict (application, screener) do update set assigned = true""")
			.params(application, screener)
			.update();
	}

	/**
	 * The round is over, and what was said stands.
	 * @param again at which a second person is to look before it is compared
	 */
	void compare(String competition, Collection<String> again) {
		this.jdbc.sql("""
				update hiring_screening s set closed = true, compared = not s.application = any(:again)
				from hiring_application a
				where a.number = s.application and a.competition = :competition and s.assigned and not s.compared""")
			.param("competition", competition)
			.param("again", again.toArray(String[]::new))
			.update();
	}

	/** Keeps what all agreed on. */
	void agree(String application, Map<String, Object> said) {
		this.jdbc.sql("""
				insert into hiring_screening (application, screener, said, version) values (?, '', ?::json, 1)
				on conflict (application, screener) do update set said = excluded.said,
				  version = hiring_screening.version + 1""").params(application, this.json.write(said)).update();
	}

	private Judgement row(ResultSet row, int number) throws SQLException {
		return new Judgement(row.getString("application"), row.getString("screener"), row.getBoolean("knows"),
				row.getBoolean("assigned"), row.getBoolean("compared"), this.json.object(row.getString("said")),
				row.getInt("version"));
	}

}
