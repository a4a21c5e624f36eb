package ca.docket.engine.expression;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * Refuses variables that a delegate does not declare, where the engine tells its history
 * of them: the one place that learns of each, without a statement more.
 */
public class DeclaredVariables extends CacheAwareHistoryEventProducer {

	@Override
	public HistoryEvent createHistoricVariableCreateEvt(VariableInstanceEntity variable, VariableScope source) {
		DeclaredStep.refuseUndeclared(variable, source);
		return super.createHistoricVariableCreateEvt(variable, source);
	}

	@Override
	public HistoryEvent createHistoricVariableUpdateEvt(VariableInstanceEntity variable, VariableScope source) {
		DeclaredStep.refuseUndeclared(variable, source);
		return super.createHistoricVariableUpdateEvt(variable, source);
	}

}
