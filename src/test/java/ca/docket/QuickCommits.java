package ca.docket;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Commits without waiting for the disk: nobody pulls the plug in a test of this
 * application. Those who do start the jar.
 */
@Component
class QuickCommits {

	QuickCommits(JdbcClient jdbc) {
		jdbc.sql("alter system set synchronous_commit = off").update();
		jdbc.sql("select pg_reload_conf()").query(Boolean.class).single();
	}

}
