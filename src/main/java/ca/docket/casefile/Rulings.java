package ca.docket.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the decision tables said in a case, by which rules and from which values. It only
 * grows.
 */
@Component
public class Rulings {

	private final JdbcClient jdbc;

	private final Json json;

	Rulings(JdbcClient jdbc, Json json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	void add(String processInstanceId, Ruling ruling) {
		this.jdbc.sql("""
				insert into casefile_decision
				  (process_instance_id, at, activity, decision, version, rules, inputs, outputs)
				values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb)""")
			.params(processInstanceId, ruling.at().atOffset(ZoneOffset.UTC), ruling.activity(), ruling.decision(),
					ruling.version(), this.json.write(ruling.rules()), this.json.write(ruling.inputs()),
					this.json.write(ruling.outputs()))
			.update();
	}

	/** All of a case, the oldest first. */
	public List<Ruling> of(String processInstanceId) {
		return this.jdbc.sql("select * from casefile_decision where process_instance_id = ? order by id")
			.param(processInstanceId)
			.query(this::ruling)
			.list();
	}

	/** What a table said last. */
	public Optional<Ruling> latest(String processInstanceId, String decision) {
		return this.jdbc.sql("""
				select * from casefile_decision where process_instance_id = ? and decision = ?
				order by id desc limit 1""").params(processInstanceId, decision).query(this::ruling).optional();
	}

	private Ruling ruling(ResultSet row, int number) throws SQLException {
		return new Ruling(row.getTimestamp("at").toInstant(), row.getString("activity"), row.getString("decision"),
				row.getInt("version"), this.json.read(row.getString("rules"), new TypeReference<>() {
				}), this.json.read(row.getString("inputs"), new TypeReference<>() {
				}), this.json.read(row.getString("outputs"), new TypeReference<>() {
				}));
	}

}
