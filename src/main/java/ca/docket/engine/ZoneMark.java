package ca.docket.engine;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import ca.docket.security.StartRefused;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Marks a new database with the time zone of the engine's columns, and refuses one whose
 * due dates may mean another zone.
 */
@Component
@DependsOnDatabaseInitialization
class ZoneMark extends AbstractProcessEnginePlugin {

	private final JdbcClient jdbc;

	ZoneMark(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		String here = ZoneId.systemDefault().getId();
		Optional<String> marked = this.jdbc.sql("select zone from engine_zone").query(String.class).optional();
		if (marked.isEmpty() && !holdsCases()) {
			this.jdbc.sql("insert into engine_zone (zone) values (?) on conflict do nothing").param(here).update();
		}
		else if (!marked.equals(Optional.of(here))) {
			throw new StartRefused(List
				.of("The database holds cases whose times are not marked as %s (table engine_zone): due dates would move by hours."
					.formatted(here)));
		}
	}

	private boolean holdsCases() {
		return this.jdbc.sql("select to_regclass('act_hi_procinst') is not null").query(Boolean.class).single()
				&& this.jdbc.sql("select exists (select from act_hi_procinst)").query(Boolean.class).single();
	}

}
