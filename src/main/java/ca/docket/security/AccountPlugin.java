package ca.docket.security;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Connects the ledger of changed accounts to the engine's operation log. */
@Component
@DependsOnDatabaseInitialization
class AccountPlugin extends AbstractProcessEnginePlugin {

	private final AccountChanges changes;

	AccountPlugin(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
		this.changes = new AccountChanges(jdbc, clock, events);
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		List<HistoryEventHandler> all = new ArrayList<>(engine.getCustomHistoryEventHandlers());
		all.add(this.changes);
		engine.setCustomHistoryEventHandlers(all);
	}

}
