package ca.docket.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ca.docket.engine.deployment.ModelRules;
import ca.docket.engine.deployment.MostInstances;
import ca.docket.engine.deployment.NoScripts;
import ca.docket.engine.deployment.Units;
import ca.docket.family.Families;
import ca.docket.security.Directory;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Registers the model rules and removes engine features that no model may use.
 */
@Component
@DependsOnDatabaseInitialization
class ModelPlugin extends AbstractProcessEnginePlugin {

	private final ApplicationContext texts;

	private final ObjectProvider<Directory> directory;

	private final ModelRules rules;

	private final JdbcClient jdbc;

	private final Families families;

	private final Acceptance acceptance;

	ModelPlugin(ApplicationContext texts, ObjectProvider<Directory> directory, ModelRules rules, JdbcClient jdbc,
			Families families, Acceptance acceptance) {
		this.texts = texts;
		this.directory = directory;
		this.rules = rules;
		this.jdbc = jdbc;
		this.families = families;
		this.acceptance = acceptance;
	}

	private Units families() {
		return new Units(this.families.current().families());
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		engine.setCmmnEnabled(false);
		engine.setScriptEngineResolver(new NoScripts());
		engine.setEnableFetchScriptEngineFromProcessApplication(false);
		// Or each list of processes reads all their models.
		engine.setEnableFetchProcessDefinitionDescription(false);
		FilesInForce inForce = new FilesInForce(this.jdbc);
		ModelGate gateway = new ModelGate(this.rules, this.families,
				new KeptContracts(this.families::current, inForce, this.jdbc),
				new Sentences(this.texts, new Actors(engine.getIdentityService(), this.directory)));
		engine.setRepositoryService(
				new CheckedDeployments(gateway, new WholeFamily(this::families, inForce), inForce, this.acceptance));
		engine.setDeploymentHandlerFactory(inForce::handler);
		List<Deployer> deployers = new ArrayList<>(List.of(gateway));
		deployers.addAll(Optional.ofNullable(engine.getCustomPreDeployers()).orElse(List.of()));
		engine.setCustomPreDeployers(deployers);
		List<BpmnParseListener> listeners = new ArrayList<>(
				Optional.ofNullable(engine.getCustomPreBPMNParseListeners()).orElse(List.of()));
		listeners.add(new MostInstances());
		engine.setCustomPreBPMNParseListeners(listeners);
	}

}
