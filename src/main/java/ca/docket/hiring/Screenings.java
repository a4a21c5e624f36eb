package ca.docket.hiring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import ca.docket.Json;
import ca.docket.engine.sealed.SealedRound;
import com.fasterxml.jackson.core.type.TypeReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what screeners say of applications. Until all have handed in their lists nobody
 * reads but their own.
 */
@Component
class Screenings {

	/** Who stands for what all agreed on. */
	static final String ALL = "";

	private static final TypeReference<Map<String, Object>> SAID = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final Json json;

	private final SealedRound rounds;

	Screenings(JdbcClient jdbc, Json json, SealedRound rounds) {
		this.jdbc = jdbc;
		this.json = json;
		this.rounds = rounds;
	}

	/** Those of one screener. */
	List<Judgement> by(String competition, String screener) {
		return this.jdbc.sql("""
				select s.* from hiring_screening s join hiring_application a on a.number = s.application
				where a.competition = ? and s.screener = ? order by s.application""")
			.params(competition, screener)
			.query(this::row)
			.list();
	}

	/** Who knows whom; nothing of what they say of anybody. */
	List<Judgement> acquaintances(String competition) {
		return this.jdbc
			.sql("""
					select s.application, s.screener, s.knows, s.assigned, s.compared, null said, s.version from hiring_screening s
					join hiring_application a on a.number = s.application where a.competition = ? and s.knows""")
			.param(competition)
			.query(this::row)
			.list();
	}

	/**
	 * All that was said of the applications of a competition.
	 * @throws IllegalStateException while it is sealed
	 */
	List<Judgement> all(Competition competition) {
		if (this.rounds.of(competition.processInstanceId()).filter(round -> !round.isOpen()).isEmpty()) {
			throw new IllegalStateException("The screening of %s is sealed".formatted(competition.number()));
		}
		return this.jdbc.sql("""
				select s.* from hiring_screening s join hiring_application a on a.number = s.application
				where a.competition = ? and (s.assigned or s.screener = '') order by s.application, s.screener""")
			.param(competition.number())
			.query(this::row)
			.list();
	}

	void knows(String application, String screener, boolean knows) {
		this.jdbc.sql("""
				insert into hiring_screening (application, screener, knows, version) values (?, ?, ?, 1)
				on conflict (application, screener) do update set knows = excluded.knows,
				  version = hiring_screening.version + 1""").params(application, screener, knows).update();
	}

	void assign(String application, String screener) {
		this.jdbc.sql("""
				insert into hiring_screening (application, screener, assigned) values (?, ?, true)
				on conflict (application, screener) do update set assigned = true""")
			.params(application, screener)
			.update();
	}

	/** The round is over: what was said stands. */
	void compare(String competition) {
		this.jdbc.sql("""
				update hiring_screening s set compared = true from hiring_application a
				where a.number = s.application and a.competition = ? and s.assigned""").param(competition).update();
	}

	void say(String application, String screener, Map<String, Object> said) {
		this.jdbc.sql("""
				insert into hiring_screening (application, screener, said, version) values (?, ?, ?::json, 1)
				on conflict (application, screener) do update set said = excluded.said,
				  version = hiring_screening.version + 1""")
			.params(application, screener, this.json.write(said))
			.update();
	}

	private Judgement row(ResultSet row, int number) throws SQLException {
		String said = row.getString("said");
		return new Judgement(row.getString("application"), row.getString("screener"), row.getBoolean("knows"),
				row.getBoolean("assigned"), row.getBoolean("compared"),
				(said != null) ? this.json.read(said, SAID) : null, row.getInt("version"));
	}

}
