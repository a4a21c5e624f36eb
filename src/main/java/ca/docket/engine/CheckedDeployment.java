package ca.docket.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ca.docket.engine.deployment.Finding;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;

import org.springframework.util.StringUtils;

/**
 * A deployment under the engine's lock: of the call only the files are taken, and files
 * that equal those in force are no new version, whatever the deployment's name.
 */
class CheckedDeployment extends DeployCmd {

	private final transient ModelGate gate;

	private final transient FilesInForce inForce;

	CheckedDeployment(DeploymentBuilderImpl sent, ModelGate gate, FilesInForce inForce) {
		super(sent);
		this.gate = gate;
		this.inForce = inForce;
	}

	@Override
	protected DeploymentEntity initDeployment() {
		DeploymentEntity deployment = super.initDeployment();
		List<Finding> findings = new ArrayList<>();
		if (StringUtils.hasText(deployment.getTenantId())) {
			findings.add(Finding.of("", "", "model.tenant"));
		}
		if (this.deploymentBuilder.getProcessDefinitionsActivationDate() != null) {
			findings.add(Finding.of("", "", "model.activation"));
		}
		deployment.setTenantId(null);
		deployment.setResources(flat(deployment.getResources(), findings));
		this.gate.refuse(findings);
		return deployment;
	}

	/** Folders say nothing here: a file is known by its name. */
	private static Map<String, ResourceEntity> flat(Map<String, ResourceEntity> sent, List<Finding> findings) {
		Map<String, ResourceEntity> flat = new HashMap<>();
		sent.values().forEach(file -> {
			file.setName(file.getName()
				.substring(1 + Math.max(file.getName().lastIndexOf('/'), file.getName().lastIndexOf('\\'))));
			if (flat.put(file.getName(), file) != null) {
				findings.add(Finding.of(file.getName(), "", "model.twice"));
			}
		});
		return flat;
	}

	@Override
	protected Map<String, ResourceEntity> resolveResourcesToDeploy(CommandContext engine, DeploymentEntity candidate) {
		boolean asked = this.deploymentBuilder.isDuplicateFilterEnabled();
		return asked && this.inForce.equal(candidate.getResources().values()) ? Map.of() : candidate.getResources();
	}

}
