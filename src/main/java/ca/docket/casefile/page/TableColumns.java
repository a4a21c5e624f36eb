package ca.docket.casefile.page;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.Input;
import org.springframework.stereotype.Component;

/** Maps variables to the column headings of a decision table, by version. */
@Component
class TableColumns {

	private final RepositoryService repository;

	private final CaseModels models;

	private final Map<String, Map<String, String>> known = new ConcurrentHashMap<>();

	TableColumns(RepositoryService repository, CaseModels models) {
		this.repository = repository;
		this.models = models;
	}

	/** The variable by the label of its column; empty where the table is gone. */
	Map<String, String> of(String decision, int version) {
		return this.known.computeIfAbsent(decision + ":" + version,
				key -> this.models.unchecked(() -> read(decision, version)));
	}

	private Map<String, String> read(String decision, int version) {
		DecisionDefinition definition = this.repository.createDecisionDefinitionQuery()
			.decisionDefinitionKey(decision)
			.decisionDefinitionVersion(version)
			.singleResult();
		return (definition == null) ? Map.of()
				: this.repository.getDmnModelInstance(definition.getId())
					.getModelElementsByType(Input.class)
					.stream()
					.collect(Collectors.toMap(Input::getLabel, TableColumns::variable, (one, other) -> one));
	}

	private static String variable(Input input) {
		return input.getInputExpression().getText().getTextContent().strip();
	}

}
