package ca.docket.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInstanceEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionOutputInstanceEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

/**
 * Records the results of decision tables in the engine's transaction, and closes the case
 * of a process that an operator cancelled.
 */
class CaseHistory implements HistoryEventHandler {

	private final DecisionLog decisionLog;

	private final Cases cases;

	CaseHistory(DecisionLog decisionLog, Cases cases) {
		this.decisionLog = decisionLog;
		this.cases = cases;
	}

	@Override
	public void handleEvents(List<HistoryEvent> events) {
		events.forEach(this::handleEvent);
	}

	@Override
	public void handleEvent(HistoryEvent event) {
		if (event instanceof HistoricDecisionEvaluationEvent evaluated) {
			HistoricDecisionInstanceEntity decision = evaluated.getRootHistoricDecisionInstance();
			if (decision.getRootProcessInstanceId() != null) {
				this.decisionLog.add(decision.getRootProcessInstanceId(), logged(decision));
			}
		}
		else if (event instanceof HistoricProcessInstanceEventEntity process
				&& event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END)) {
			ended(process);
		}
	}

	private void ended(HistoricProcessInstanceEventEntity process) {
		if (HistoricProcessInstance.STATE_EXTERNALLY_TERMINATED.equals(process.getState())
				&& process.getId().equals(process.getRootProcessInstanceId())) {
			// a business key could be another case's
			this.cases.ofProcessInstances(List.of(process.getId()))
				.values()
				.forEach(ended -> this.cases.close(ended.number(), "cancelled"));
		}
	}

	private static LoggedDecision logged(HistoricDecisionInstanceEntity decision) {
		DecisionDefinitionEntity table = Context.getProcessEngineConfiguration()
			.getDeploymentCache()
			.findDeployedDecisionDefinitionById(decision.getDecisionDefinitionId());
		Map<String, Map<String, Object>> outputs = decision.getOutputs()
			.stream()
			.map(HistoricDecisionOutputInstanceEntity.class::cast)
			.collect(Collectors.groupingBy(HistoricDecisionOutputInstanceEntity::getRuleId, LinkedHashMap::new,
					Collectors.toMap(HistoricDecisionOutputInstanceEntity::getVariableName,
							HistoricDecisionOutputInstanceEntity::getValue)));
		return new LoggedDecision(decision.getEvaluationTime().toInstant(), decision.getActivityId(),
				decision.getDecisionDefinitionKey(), table.getVersion(), List.copyOf(outputs.keySet()),
				inputs(decision, table), List.copyOf(outputs.values()));
	}

	private static Map<String, Object> inputs(HistoricDecisionInstanceEntity decision, DecisionDefinitionEntity table) {
		Map<String, String> expressions = new LinkedHashMap<>();
		((DmnDecisionTableImpl) table.getDecisionLogic()).getInputs()
			.forEach(input -> expressions.put(input.getId(), input.getExpression().getExpression().strip()));
		Map<String, Object> inputs = new LinkedHashMap<>();
		decision.getInputs().forEach(input -> inputs.put(expressions.get(input.getClauseId()), input.getValue()));
		return inputs;
	}

}
