package ca.docket.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ca.docket.calendar.PolicyTable;
import ca.docket.security.Directory;
import ca.docket.security.Groups;
import ca.docket.security.Rights;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Registers the deployment gate with the engine. */
@Component
@DependsOnDatabaseInitialization
class DeploymentPlugin extends AbstractProcessEnginePlugin {

	private final ApplicationContext texts;

	private final ObjectProvider<Directory> directory;

	private final Rights rights;

	private final ObjectProvider<Groups> groups;

	private final ObjectProvider<PolicyTable> policies;

	DeploymentPlugin(ApplicationContext texts, ObjectProvider<Directory> directory, Rights rights,
			ObjectProvider<Groups> groups, ObjectProvider<PolicyTable> policies) {
		this.texts = texts;
		this.directory = directory;
		this.rights = rights;
		this.groups = groups;
		this.policies = policies;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		Sentences sentences = new Sentences(this.texts, new Actors(engine.getIdentityService(), this.directory));
		List<Deployer> first = new ArrayList<>(Optional.ofNullable(engine.getCustomPreDeployers()).orElse(List.of()));
		first.add(new DeploymentGate(sentences, this.rights, this.groups, this.policies));
		engine.setCustomPreDeployers(first);
	}

}
