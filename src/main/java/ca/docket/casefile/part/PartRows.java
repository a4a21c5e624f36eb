package ca.docket.casefile.part;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import ca.docket.Json;
import ca.docket.text.FormVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of cases of which each becomes a part, once. */
@Component
class PartRows {

	private final JdbcClient jdbc;

	private final Json json;

	PartRows(JdbcClient jdbc, Json json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** What tells apart the rows that a case has had so far. */
	Set<String> keys(String partOf) {
		return new HashSet<>(this.jdbc.sql("select row_key from casefile_part where part_of = ?")
			.param(partOf)
			.query(String.class)
			.list());
	}

	/** Adds rows in their order, all in one statement. */
	void add(List<PartRow> rows, Collection<String> keys) {
		this.jdbc.sql("""
				insert into casefile_part (number, row_key, answers, part_of, definition, form, deployment)
				select number, row_key, answers::jsonb, ?, ?, ?, ?
				from unnest(?, ?, ?) row (number, row_key, answers)""")
			.params(rows.get(0).partOf(), rows.get(0).definition(),
					(rows.get(0).form() != null) ? rows.get(0).form().id() : null,
					(rows.get(0).form() != null) ? rows.get(0).form().deployment() : null,
					rows.stream().map(PartRow::number).toArray(String[]::new), keys.toArray(String[]::new),
					rows.stream().map(row -> this.json.write(row.answers())).toArray(String[]::new))
			.update();
	}

	/** The row whose part has not begun yet; empty for any other number. */
	Optional<PartRow> waiting(String number) {
		return this.jdbc.sql("select * from casefile_part where number = ? and process_instance_id is null")
			.param(number)
			.query(this::row)
			.optional();
	}

	/** The next rows of a case; what another transaction has at hand is left to it. */
	List<PartRow> next(String partOf, int limit) {
		return this.jdbc.sql("""
				select * from casefile_part where part_of = ? and process_instance_id is null
				order by length(number), number limit ? for update skip locked""")
			.params(partOf, limit)
			.query(this::row)
			.list();
	}

	/** What was said is on record from now on. */
	void begun(PartRow row, String processInstanceId) {
		this.jdbc.sql("update casefile_part set process_instance_id = ?, answers = null where number = ?")
			.params(processInstanceId, row.number())
			.update();
	}

	/** Those whose part has not begun when their case ends never become one. */
	void drop(String partOf) {
		this.jdbc.sql("delete from casefile_part where part_of = ? and process_instance_id is null")
			.param(partOf)
			.update();
	}

	/** Of a part that is deleted. */
	void forget(String number) {
		this.jdbc.sql("delete from casefile_part where number = ?").param(number).update();
	}

	private PartRow row(ResultSet row, int number) throws SQLException {
		String form = row.getString("form");
		return new PartRow(row.getString("number"), row.getString("part_of"), row.getString("definition"),
				(form != null) ? new FormVersion(form, row.getString("deployment")) : null,
				this.json.object(row.getString("answers")));
	}

}
