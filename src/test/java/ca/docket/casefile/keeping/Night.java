package ca.docket.casefile.keeping;

import java.sql.Timestamp;
import java.time.Instant;

import ca.docket.casefile.Case;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The work of a night on cases that were closed long ago. */
@Component
public class Night {

	private final Retention retention;

	private final JdbcClient jdbc;

	Night(Retention retention, JdbcClient jdbc) {
		this.retention = retention;
		this.jdbc = jdbc;
	}

	/** As if the case had been closed then. */
	public void pass(Case closed, Instant at) {
		this.jdbc.sql("update casefile_case set closed_at = ? where number = ? and outcome is not null")
			.params(Timestamp.from(at), closed.number())
			.update();
		this.retention.nightly();
	}

}
