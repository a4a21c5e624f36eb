package ca.docket.engine;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import ca.docket.engine.deployment.NamedGroups;
import ca.docket.engine.deployment.NamedGroups.Named;
import ca.docket.family.FamilyCheck;
import ca.docket.family.Finding;
import ca.docket.family.Snapshot;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/**
 * Checks that no group is taken out of the office while models in force name it: its
 * tasks and letters would reach nobody.
 */
@Component
class GroupsInUse implements FamilyCheck {

	private final RepositoryService repository;

	GroupsInUse(RepositoryService repository) {
		this.repository = repository;
	}

	@Override
	public List<Finding> findings(Snapshot files, Set<String> gone, Instant since) {
		return gone.isEmpty() ? List.of()
				: this.repository.createProcessDefinitionQuery()
					.latestVersion()
					.list()
					.stream()
					.filter(process -> files.isOn(process.getKey()))
					.map(ProcessDefinition::getDeploymentId)
					.distinct()
					.flatMap(deployment -> NamedGroups.in(FilesInForce.in(deployment, this.repository)).stream())
					.filter(place -> gone.contains(place.group()))
					.map(GroupsInUse::finding)
					.distinct()
					.toList();
	}

	private static Finding finding(Named place) {
		return Finding.of("group-in-use", place.group(), place.file(), place.element());
	}

}
