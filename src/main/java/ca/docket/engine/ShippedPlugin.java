package ca.docket.engine;

import java.util.Set;

import ca.docket.engine.deployment.ShippedModels;
import ca.docket.engine.deployment.Units;
import ca.docket.family.Families;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deploys Docket's own models as soon as the engine is built, because everything else
 * relies on them.
 */
@Component
@DependsOnDatabaseInitialization
class ShippedPlugin extends AbstractProcessEnginePlugin {

	private final JdbcClient jdbc;

	private final Families families;

	private final Set<String> replaced;

	ShippedPlugin(JdbcClient jdbc, Families families, @Value("${docket.models.replace:}") Set<String> replaced) {
		this.jdbc = jdbc;
		this.families = families;
		this.replaced = replaced;
	}

	@Override
	public void postProcessEngineBuild(ProcessEngine engine) {
		new ShippedModels(engine.getRepositoryService(), this.jdbc, new Units(this.families.current().families()),
				this.replaced)
			.deploy(ShippedModels.files());
	}

}
