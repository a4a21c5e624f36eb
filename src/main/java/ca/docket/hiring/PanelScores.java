package ca.docket.hiring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import ca.docket.Json;
import ca.docket.casefile.worklist.WorkListTask;
import ca.docket.engine.sealed.Round;
import ca.docket.engine.sealed.SealedRound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps how the panel of an area scores interviews. Until the round is closed nobody
 * reads but their own.
 */
@Component
class PanelScores {

	/** In which an interview is scored, alone and together. */
	static final String FORM = "hiring-scores";

	private final JdbcClient jdbc;

	private final Json json;

	private final SealedRound rounds;

	PanelScores(JdbcClient jdbc, Json json, SealedRound rounds) {
		this.jdbc = jdbc;
		this.json = json;
		this.rounds = rounds;
	}

	/** Tells the round of an area from those of the others. */
	static String subject(int area) {
		return "interviews " + area;
	}

	/** What whoever has a list said so far, by application. */
	Map<String, Judgement> own(WorkListTask task) {
		return this.jdbc
			.sql("""
					select s.* from hiring_score s join hiring_application a on a.number = s.application
					where a.competition = :competition and s.area = %s::int and s.person = :person"""
				.formatted(TaskVariable.sql("area")))
			.param("competition", task.caseFile().number())
			.param("task", task.id())
			.param("person", task.person())
			.query(this::row)
			.list()
			.stream()
			.collect(Collectors.toMap(Judgement::application, Function.identity()));
	}

	/**
	 * Keeps what a member of the panel says.
	 * @return the key of a sentence in {@code messages/checks} that refuses it; empty
	 * where it is kept
	 */
	Optional<String> keep(Choice about, String competition, String person, Map<String, Object> said) {
		Optional<String> refused = this.rounds.refusal(round(competition, about.area()), person);
		if (refused.isEmpty()) {
			keep(about.application(), about.area(), person, said);
		}
		return refused;
	}

	/** Keeps what all agreed on. */
	void agree(Choice about, Map<String, Object> said) {
		keep(about.application(), about.area(), Screenings.ALL, said);
	}

	private void keep(String application, int area, String person, Map<String, Object> said) {
		this.jdbc.sql("""
				insert into hiring_score (application, area, person, said) values (?, ?, ?, ?::json)
				on conflict (application, area, person) do update set said = excluded.said,
				  version = hiring_score.version + 1""")
			.params(application, area, person, this.json.write(said))
			.update();
	}

	/**
	 * What was said of the interviews of an area, by application.
	 * @throws IllegalStateException while it is sealed
	 */
	Map<String, List<Judgement>> all(String competition, int area) {
		if (round(competition, area).isOpen()) {
			throw new IllegalStateException("The scores of %s are sealed in area %d".formatted(competition, area));
		}
		return this.jdbc.sql("""
				select s.* from hiring_score s join hiring_application a on a.number = s.application
				where a.competition = ? and s.area = ? order by s.application, s.person""")
			.params(competition, area)
			.query(this::row)
			.list()
			.stream()
			.collect(Collectors.groupingBy(Judgement::application));
	}

	private Round round(String competition, int area) {
		return this.rounds.of(competition, subject(area)).stream().reduce((one, next) -> next).orElseThrow();
	}

	private Judgement row(ResultSet row, int number) throws SQLException {
		return new Judgement(row.getString("application"), row.getString("person"), false, true, true,
				this.json.object(row.getString("said")), row.getInt("version"));
	}

}
