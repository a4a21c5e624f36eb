package ca.docket.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import ca.docket.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The append-only log of decision tables in a case: results, rules that fired, and
 * inputs.
 */
@Component
public class DecisionLog {

	private final JdbcClient jdbc;

	private final Json json;

	DecisionLog(JdbcClient jdbc, Json json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	void add(String processInstanceId, LoggedDecision logged) {
		this.jdbc.sql("""
				insert into casefile_decision
				  (process_instance_id, at, activity, decision, version, rules, inputs, outputs)
				values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb)""")
			.params(processInstanceId, logged.at().atOffset(ZoneOffset.UTC), logged.activity(), logged.decision(),
					logged.version(), this.json.write(logged.rules()), this.json.write(logged.inputs()),
					this.json.write(logged.outputs()))
			.update();
	}

	/** All of a case, the oldest first. */
	public List<LoggedDecision> of(String processInstanceId) {
		return this.jdbc.sql("select * from casefile_decision where process_instance_id = ? order by id")
			.param(processInstanceId)
			.query(this::logged)
			.list();
	}

	/** What a table said last. */
	public Optional<LoggedDecision> latest(String processInstanceId, String decision) {
		return this.jdbc.sql("""
				select * from casefile_decision where process_instance_id = ? and decision = ?
				order by id desc limit 1""").params(processInstanceId, decision).query(this::logged).optional();
	}

	private LoggedDecision logged(ResultSet row, int number) throws SQLException {
		return new LoggedDecision(row.getTimestamp("at").toInstant(), row.getString("activity"),
				row.getString("decision"), row.getInt("version"),
				this.json.read(row.getString("rules"), new TypeReference<>() {
				}), this.json.read(row.getString("inputs"), new TypeReference<>() {
				}), this.json.read(row.getString("outputs"), new TypeReference<>() {
				}));
	}

}
