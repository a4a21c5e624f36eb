package ca.docket.casefile;

import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Closes the case of a process that an operator ended, so that it does not stay open for
 * ever.
 */
@Component
class CancelledCases {

	private final Cases cases;

	CancelledCases(Cases cases) {
		this.cases = cases;
	}

	@EventListener(condition = "#ended.eventType == 'end'")
	void ended(HistoricProcessInstanceEventEntity ended) {
		if (HistoricProcessInstance.STATE_EXTERNALLY_TERMINATED.equals(ended.getState())
				&& ended.getBusinessKey() != null) {
			this.cases.close(ended.getBusinessKey(), "cancelled");
		}
	}

}
