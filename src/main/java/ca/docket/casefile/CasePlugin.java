package ca.docket.casefile;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** Connects the case file to the engine's history. */
@Component
@DependsOnDatabaseInitialization
class CasePlugin extends AbstractProcessEnginePlugin {

	private final CaseHistory history;

	CasePlugin(DecisionLog decisionLog, Cases cases) {
		this.history = new CaseHistory(decisionLog, cases);
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		List<HistoryEventHandler> all = new ArrayList<>(engine.getCustomHistoryEventHandlers());
		all.addAll(List.of(this.history, new CaseHistoryRows()));
		engine.setCustomHistoryEventHandlers(all);
		engine.setEnableDefaultDbHistoryEventHandler(false);
		engine.setCustomHistoryLevels(List.of(new CaseHistoryLevel()));
	}

}
