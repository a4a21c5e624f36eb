package ca.docket.hiring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import ca.docket.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was found of the conditions of postings. */
@Component
class Eligibilities {

	private static final TypeReference<Map<String, Object>> SAID = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final Json json;

	Eligibilities(JdbcClient jdbc, Json json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	Optional<Eligibility> find(String application) {
		return this.jdbc.sql("select * from hiring_eligibility where application = ?")
			.param(application)
			.query(this::row)
			.optional();
	}

	/** By the number of the application. */
	Map<String, Eligibility> of(String competition) {
		return this.jdbc.sql("""
				select e.* from hiring_eligibility e join hiring_application a on a.number = e.application
				where a.competition = ?""")
			.param(competition)
			.query(this::row)
			.list()
			.stream()
			.collect(Collectors.toMap(Eligibility::application, Function.identity()));
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
		String answered = row.getString("answered");
		return new Eligibility(row.getString("application"), this.json.read(row.getString("said"), SAID),
				(answered != null) ? this.json.read(answered, SAID) : null, row.getString("proposal"),
				row.getString("decision"), row.getString("reason"), row.getInt("version"));
	}

}
