package ca.docket.casefile;

import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * Writes the engine's history, without decisions: the decision log has them, in one row
 * each instead of one for each input and output.
 */
class CaseHistoryRows extends DbHistoryEventHandler {

	@Override
	public void handleEvent(HistoryEvent event) {
		if (!(event instanceof HistoricDecisionEvaluationEvent)) {
			super.handleEvent(event);
		}
	}

}
