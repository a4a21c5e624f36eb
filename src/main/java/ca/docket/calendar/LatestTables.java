package ca.docket.calendar;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Decision tables in their latest version: policies that hold for all cases, those too
 * that began with an older one.
 */
@Component
public class LatestTables {

	private final JdbcClient jdbc;

	LatestTables(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The id of the latest version of a decision; empty where there is none yet. */
	public String id(String decision) {
		return this.jdbc.sql("select id_ from act_re_decision_def where key_ = ? order by version_ desc limit 1")
			.param(decision)
			.query(String.class)
			.optional()
			.orElse("");
	}

	/**
	 * The file that a version came in.
	 * @param id as {@link #id} gives it
	 */
	public InputStream file(String id) {
		return this.jdbc.sql("""
				select b.bytes_ from act_re_decision_def d
				join act_ge_bytearray b on b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_
				where d.id_ = ?""")
			.param(id)
			.query((row, number) -> row.getBytes(1))
			.optional()
			.map(ByteArrayInputStream::new)
			.orElseThrow();
	}

}
