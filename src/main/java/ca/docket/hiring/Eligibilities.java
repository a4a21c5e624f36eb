package ca.docket.hiring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import ca.docket.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was found of the conditions of postings. */
@Component
class Eligibilities {

	private final JdbcClient jdbc;

	private final Json json;

	Eligibilities(JdbcClient jdbc, Json json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * An application with what was found.
	 *
	 * @param found null for nothing yet
	 */
	record Checked(Application application, Eligibility found) {
	}

	/**
	 * The applications of a competition that are open.
	 * @param number only this one; null for all
	 */
	List<Checked> of(String competition, String number) {
		return this.jdbc.sql("""
				select a.*, false closed, false hired, e.* from hiring_application a
				join casefile_case c on c.number = a.number and c.outcome is null
				left join hiring_eligibility e on e.application = a.number
				where a.competition = :competition and (:number::text is null or a.number = :number)
				order by length(a.number), a.number""")
			.param("competition", competition)
			.param("number", number)
			.query((row, at) -> new Checked(Application.ROWS.mapRow(row, at),
					(row.getString("application") != null) ? row(row, at) : null))
			.list();
	}

	/** Keeps what is found now; what the person answered stays. */
	void keep(Eligibility found) {
		this.jdbc.sql("""
				insert into hiring_eligibility (application, said, proposal, decision, reason)
				values (?, ?::json, ?, ?, ?)
				on conflict (application) do update set said = excluded.said,
				  proposal = excluded.proposal, decision = excluded.decision, reason = excluded.reason,
				  version = hiring_eligibility.version + 1""")
			.params(found.application(), this.json.write(found.said()), found.proposal(), found.decision(),
					found.reason())
			.update();
	}

	void answer(String application, Map<String, String> answered) {
		this.jdbc.sql("update hiring_eligibility set answered = ?::json, version = version + 1 where application = ?")
			.params(this.json.write(answered), application)
			.update();
	}

	private Eligibility row(ResultSet row, int number) throws SQLException {
		return new Eligibility(row.getString("application"), this.json.object(row.getString("said")),
				this.json.object(row.getString("answered")), row.getString("proposal"), row.getString("decision"),
				row.getString("reason"), row.getInt("version"));
	}

}
