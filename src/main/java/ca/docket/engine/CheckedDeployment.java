package ca.docket.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import ca.docket.engine.api.DeploymentCall;
import ca.docket.engine.deployment.FileNames;
import ca.docket.engine.deployment.Finding;
import ca.docket.engine.deployment.ModelFile;
import ca.docket.engine.deployment.ModelFile.Kind;
import ca.docket.engine.deployment.ShippedModels;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.springframework.util.StringUtils;

/**
 * Deploys under the engine's lock: only the files of the call are used, the family is
 * completed, and files equal to those in force create no new version, whatever the
 * deployment's name.
 */
class CheckedDeployment extends DeployCmd {

	/** The engine's columns end here. */
	private static final int LONGEST = 255;

	private final transient ModelGate gate;

	private final transient WholeFamily family;

	private final transient FilesInForce inForce;

	/** What was sent, each with the name under which it is kept. */
	private final Map<String, String> sent = new HashMap<>();

	private transient List<ModelFile> files = List.of();

	private transient List<Finding> warnings = List.of();

	private String caller;

	private boolean takesEffect;

	CheckedDeployment(DeploymentBuilderImpl sent, ModelGate gate, WholeFamily family, FilesInForce inForce) {
		super(sent);
		this.gate = gate;
		this.family = family;
		this.inForce = inForce;
	}

	@Override
	public DeploymentWithDefinitions execute(CommandContext engine) {
		this.caller = engine.getAuthenticatedUserId();
		if (this.caller != null && ShippedModels.SOURCE.equals(this.deploymentBuilder.getDeployment().getSource())) {
			// nobody sends in Docket's name
			this.deploymentBuilder.source(null);
		}
		this.gate.warnings();
		DeploymentEntity deployed = (DeploymentEntity) super.execute(engine);
		this.warnings = this.gate.warnings();
		this.gate.check(this.family.around(this.files));
		name(deployed, engine);
		return deployed;
	}

	/**
	 * The answer names the processes that were sent, not those they were completed with,
	 * and of a call only the first: Camunda Modeler offers to start whichever comes first
	 * in a list that has no order.
	 */
	private void name(DeploymentEntity deployed, CommandContext engine) {
		Set<String> named = DeploymentCall.firstProcess()
			.filter(this.sent::containsKey)
			.map(first -> Set.of(this.sent.get(first)))
			.orElseGet(() -> Set.copyOf(this.sent.values()));
		List<ProcessDefinitionEntity> all = deployed.getDeployedArtifacts(ProcessDefinitionEntity.class);
		if (all != null) {
			all.removeIf(process -> !named.contains(process.getResourceName()));
			return;
		}
		named.stream()
			.filter(name -> name.endsWith(Kind.PROCESS.ending()))
			.map(name -> name.substring(0, name.length() - Kind.PROCESS.ending().length()))
			.map(engine.getProcessDefinitionManager()::findLatestProcessDefinitionByKey)
			.filter(Objects::nonNull)
			.forEach(deployed::addDeployedArtifact);
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
		if (Stream.of(deployment.getName(), deployment.getSource()).anyMatch(CheckedDeployment::isUnfit)) {
			findings.add(Finding.of("", "", "model.deployment-name", LONGEST));
		}
		deployment.setTenantId(null);
		List<ModelFile> sent = ModelGate.files(deployment.getResources());
		findings.addAll(this.gate.tooMuch(sent));
		this.gate.refuse(findings);
		sent.forEach(file -> this.sent.put(file.name(), FileNames.of(file)));
		List<ModelFile> kept = sent.stream()
			.map(file -> new ModelFile(this.sent.get(file.name()), file.bytes()))
			.toList();
		Map<String, ResourceEntity> whole = new HashMap<>();
		this.family.of(kept, isExact(), findings).forEach((name, file) -> whole.put(name, resource(file)));
		this.gate.refuse(findings);
		this.files = ModelGate.files(whole);
		deployment.setResources(whole);
		return deployment;
	}

	private static boolean isUnfit(String text) {
		return text != null && (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl));
	}

	/** Whatever our rules do not know of and the engine cannot run. */
	@Override
	protected void deploy(CommandContext engine, DeploymentEntity deployment) {
		try {
			super.deploy(engine, deployment);
		}
		catch (RuntimeException ex) {
			this.gate.refuse(ex, deployment.getResources().keySet());
			throw ex;
		}
	}

	private static ResourceEntity resource(ModelFile file) {
		ResourceEntity resource = new ResourceEntity();
		resource.setName(file.name());
		resource.setBytes(file.bytes());
		return resource;
	}

	@Override
	protected Map<String, ResourceEntity> resolveResourcesToDeploy(CommandContext engine, DeploymentEntity candidate) {
		boolean asked = this.deploymentBuilder.isDuplicateFilterEnabled();
		this.takesEffect = !asked || !this.inForce.equal(candidate.getResources().values());
		return this.takesEffect ? candidate.getResources() : Map.of();
	}

	/** Whether a person sent something that is not in force yet. */
	boolean isOfAPerson() {
		return this.caller != null && this.takesEffect;
	}

	boolean isReleased() {
		return this.deploymentBuilder instanceof OwnersDeployment page && page.sender() != null;
	}

	private boolean isExact() {
		return this.deploymentBuilder instanceof OwnersDeployment page && page.isExact();
	}

	String family() {
		return this.family.family(this.sent.values());
	}

	ModelsDeployed deployed(String id) {
		String sender = isReleased() ? ((OwnersDeployment) this.deploymentBuilder).sender() : this.caller;
		return new ModelsDeployed(id, family(), sender, isReleased() ? this.caller : null, isExact(),
				this.sent.values().stream().sorted().toList(), this.files, this.warnings);
	}

	ModelsHeld held(String id, String name) {
		List<ModelFile> came = this.files.stream().filter(file -> this.sent.containsValue(file.name())).toList();
		return new ModelsHeld(id, name, family(), this.caller, isExact(), came, this.warnings);
	}

}
