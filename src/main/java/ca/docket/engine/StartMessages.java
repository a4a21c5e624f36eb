package ca.docket.engine;

import ca.docket.family.Families;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** The messages that currently start cases of this office. */
@Component
public class StartMessages {

	private final RepositoryService repository;

	private final Families families;

	StartMessages(RepositoryService repository, Families families) {
		this.repository = repository;
		this.families = families;
	}

	/** Whether a process begins with a message whose family is on. */
	public boolean isTaken(String message) {
		return this.repository.createProcessDefinitionQuery()
			.messageEventSubscriptionName(message)
			.active()
			.list()
			.stream()
			.anyMatch(process -> this.families.current().isOn(process.getKey()));
	}

}
