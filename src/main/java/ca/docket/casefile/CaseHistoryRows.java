package ca.docket.casefile;

import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricIdentityLinkLogEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.task.IdentityLinkType;

/**
 * Writes the engine's history, without decisions: the decision log has them, in one row
 * each instead of one for each input and output. Of variables it writes those of a case;
 * what a step was given and how far a loop is is of no use afterwards. Who had a task
 * stands with the task.
 */
class CaseHistoryRows extends DbHistoryEventHandler {

	@Override
	public void handleEvent(HistoryEvent event) {
		if (!(event instanceof HistoricDecisionEvaluationEvent || isOfAssignee(event))) {
			super.handleEvent(event);
		}
	}

	private static boolean isOfAssignee(HistoryEvent event) {
		return event instanceof HistoricIdentityLinkLogEventEntity link
				&& IdentityLinkType.ASSIGNEE.equals(link.getType());
	}

	@Override
	protected void insertHistoricVariableUpdateEntity(HistoricVariableUpdateEventEntity event) {
		if (event.getTaskId() == null && event.getProcessInstanceId().equals(event.getExecutionId())) {
			super.insertHistoricVariableUpdateEntity(event);
		}
	}

}
