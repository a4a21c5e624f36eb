package ca.docket.engine;

import ca.docket.family.Families;
import ca.docket.family.Snapshot;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
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

	/**
	 * Whether a process that is on begins with a message: one of the same family, or the
	 * one that gives another family its name, where the cases of that family begin.
	 * @param from the process of the case that it would follow from
	 */
	public boolean isTaken(String message, String from) {
		Snapshot now = this.families.current();
		return this.repository.createProcessDefinitionQuery()
			.messageEventSubscriptionName(message)
			.active()
			.list()
			.stream()
			.map(ProcessDefinition::getKey)
			.anyMatch(process -> now.isOn(process)
					&& (now.areOfOneFamily(process, from) || now.families().contains(process)));
	}

}
