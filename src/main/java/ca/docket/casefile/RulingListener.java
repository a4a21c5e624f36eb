package ca.docket.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInstanceEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionOutputInstanceEntity;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps what a decision table said in a case, in the engine's transaction. */
@Component
class RulingListener {

	private final Rulings rulings;

	private final RepositoryService repository;

	RulingListener(Rulings rulings, RepositoryService repository) {
		this.rulings = rulings;
		this.repository = repository;
	}

	@EventListener
	void evaluated(HistoricDecisionEvaluationEvent event) {
		HistoricDecisionInstanceEntity decision = event.getRootHistoricDecisionInstance();
		if (decision.getProcessInstanceId() != null) {
			this.rulings.add(decision.getProcessInstanceId(), ruling(decision));
		}
	}

	private Ruling ruling(HistoricDecisionInstanceEntity decision) {
		Map<String, Object> inputs = new LinkedHashMap<>();
		decision.getInputs().forEach(input -> inputs.put(input.getClauseName(), input.getValue()));
		Map<String, Map<String, Object>> outputs = decision.getOutputs()
			.stream()
			.map(HistoricDecisionOutputInstanceEntity.class::cast)
			.collect(Collectors.groupingBy(HistoricDecisionOutputInstanceEntity::getRuleId, LinkedHashMap::new,
					Collectors.toMap(HistoricDecisionOutputInstanceEntity::getVariableName,
							HistoricDecisionOutputInstanceEntity::getValue)));
		return new Ruling(decision.getEvaluationTime().toInstant(), decision.getActivityId(),
				decision.getDecisionDefinitionKey(),
				this.repository.getDecisionDefinition(decision.getDecisionDefinitionId()).getVersion(),
				List.copyOf(outputs.keySet()), inputs, List.copyOf(outputs.values()));
	}

}
