package ca.docket.engine;

import java.util.List;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.stereotype.Component;

/**
 * How long the history of ended cases is kept where the office's rule differs from the
 * model: the setting {@code docket.retention}, a list as {@code intake=2555} with the
 * days of each process. It holds for cases that end from then on.
 */
@Component
class Retention implements SmartInitializingSingleton {

	private final RepositoryService repository;

	private final List<String> rules;

	Retention(RepositoryService repository, @Value("${docket.retention:}") List<String> rules) {
		this.repository = repository;
		this.rules = rules;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.rules.forEach(this::apply);
	}

	private void apply(String rule) {
		String process = rule.substring(0, rule.indexOf('='));
		int days = Integer.parseInt(rule.substring(rule.indexOf('=') + 1));
		List<ProcessDefinition> versions = this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(process)
			.list();
		if (versions.isEmpty()) {
			throw new InvalidConfigurationPropertyValueException("docket.retention", rule,
					"There is no process " + process + ".");
		}
		versions.stream()
			.filter(version -> !Integer.valueOf(days).equals(version.getHistoryTimeToLive()))
			.forEach(version -> this.repository.updateProcessDefinitionHistoryTimeToLive(version.getId(), days));
	}

}
